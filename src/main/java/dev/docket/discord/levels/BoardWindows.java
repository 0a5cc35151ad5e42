package dev.docket.discord.levels;

import dev.docket.discord.Asked;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.discord.levels.BoardWindow.All;
import dev.docket.discord.levels.BoardWindow.Between;
import dev.docket.discord.levels.BoardWindow.One;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelRefusal;
import dev.docket.levels.Seasons.Season;
import dev.docket.levels.Span;
import dev.docket.levels.SpanUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which window somebody asks for, and what it is called. */
final class BoardWindows {

  static final List<Option> OPTIONS =
      List.of(
          Option.choice(
              "window", "XP gained when", List.of("today", "week", "month", "season", "all")),
          Option.text("season", "Which season; the latest if left out", false)
              .suggesting(SeasonSuggestions.SOURCE),
          Option.text("since", "First day (UTC) such as 2026-05-01, or how long ago: 30d", false),
          Option.text("until", "Last day (UTC); today if left out", false));

  private BoardWindows() {}

  /**
   * The window that was asked for.
   *
   * @param now what counts as today
   * @param seasons of the guild, latest first
   */
  static BoardWindow of(Asked asked, Instant now, Supplier<List<Season>> seasons) {
    var window = asked.text("window");
    var season = asked.text("season");
    var from = asked.text("since");
    var to = asked.text("until");
    if (from != null) {
      alone(window, season);
      return between(day("since", from, now), to == null ? today(now) : day("until", to, now), now);
    }
    alone(to);
    if (season != null || "season".equals(window)) {
      if (window != null && !"season".equals(window)) {
        throw Refused.because(LevelRefusal.WINDOW_UNCLEAR);
      }
      return new One(Span.season(season(season, seasons.get()).number()));
    }
    return switch (Objects.requireNonNullElse(window, "all")) {
      case "all" -> new All();
      case "today" -> new One(Span.of(SpanUnit.DAY, today(now)));
      case "week" -> new One(Span.of(SpanUnit.WEEK, today(now)));
      case "month" -> new One(Span.of(SpanUnit.MONTH, today(now)));
      default ->
          throw Refused.because(
              InputRefusal.VALUE_UNREADABLE,
              "window",
              String.valueOf(window),
              "today, week, month, season or all");
    };
  }

  private static void alone(@Nullable String... others) {
    for (var it : others) {
      if (it != null) {
        throw Refused.because(LevelRefusal.WINDOW_UNCLEAR);
      }
    }
  }

  private static Between between(LocalDate from, LocalDate to, Instant now) {
    if (to.isBefore(from)) {
      throw Refused.because(LevelRefusal.WINDOW_REVERSED, from, to);
    }
    if (from.isAfter(today(now))) {
      throw Refused.because(LevelRefusal.WINDOW_TO_COME, from);
    }
    return new Between(from, to);
  }

  private static LocalDate day(String option, String text, Instant now) {
    return today(Moments.parse(option, text, now, Moments.Day.BEGINS));
  }

  private static LocalDate today(Instant now) {
    return now.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Season season(@Nullable String typed, List<Season> seasons) {
    if (seasons.isEmpty()) {
      throw Refused.because(LevelRefusal.NO_SEASON_YET);
    }
    if (typed == null) {
      return seasons.getFirst();
    }
    var name = typed.strip();
    return seasons.stream()
        .filter(it -> it.name().equalsIgnoreCase(name) || String.valueOf(it.number()).equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.because(LevelRefusal.UNKNOWN_SEASON, name));
  }

  /** What the window is called; nothing where it is all time. */
  static String title(BoardWindow window, Supplier<List<Season>> seasons, Words words) {
    return switch (window) {
      case All _ -> words.say("board.title");
      case Between(var from, var to) -> words.say("board.between", from, to);
      case One(var span) ->
          switch (span.unit()) {
            case DAY -> words.say("board.day", span.first());
            case WEEK -> words.say("board.week", span.first());
            case MONTH -> words.say("board.month", span.first().toString().substring(0, 7));
            case SEASON ->
                seasons.get().stream()
                    .filter(it -> it.number() == span.number())
                    .findFirst()
                    .map(it -> words.say("board.season", it.name(), days(it)))
                    .orElseThrow(() -> Refused.because(LevelRefusal.UNKNOWN_SEASON, span.number()));
          };
    };
  }

  static String days(Season season) {
    var end = season.endedAt();
    return today(season.startedAt()) + " – " + (end == null ? "…" : today(end).toString());
  }
}
