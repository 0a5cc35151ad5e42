package dev.docket.discord.levels;

import dev.docket.kernel.Query;
import dev.docket.levels.BoardPage;
import dev.docket.levels.Edge;
import dev.docket.levels.LevelQuery.ListBoardPage;
import dev.docket.levels.Span;
import dev.docket.levels.SpanUnit;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.levels.XpGainQuery.ListGainsBetween;
import java.time.LocalDate;
import java.util.Arrays;

/** The time that a board looks at, as a button's id can hold it. */
sealed interface BoardWindow {

  /** Since the board began. */
  record All() implements BoardWindow {}

  /** A day, week, month or season. */
  record One(Span span) implements BoardWindow {}

  /** Any days. */
  record Between(LocalDate from, LocalDate to) implements BoardWindow {}

  /** A page of it, for whoever asks. */
  default Query<BoardPage> query(long guildId, long selfId, Edge edge, int limit) {
    return switch (this) {
      case All _ -> new ListBoardPage(guildId, selfId, edge, limit);
      case One(var span) -> new ListGains(guildId, span, selfId, edge, limit);
      case Between(var from, var to) ->
          new ListGainsBetween(guildId, from, to, selfId, edge, limit);
    };
  }

  /** Short for it. */
  default String text() {
    return switch (this) {
      case All _ -> "A";
      case One(var span) -> span.unit().letter() + span.number();
      case Between(var from, var to) -> "B" + from.toEpochDay() + "." + to.toEpochDay();
    };
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if nothing is written so
   */
  static BoardWindow parse(String text) {
    if (text.equals("A")) {
      return new All();
    }
    if (text.startsWith("B")) {
      var days = text.substring(1).split("\\.", 2);
      return new Between(day(days[0]), day(days[days.length - 1]));
    }
    return Arrays.stream(SpanUnit.values())
        .filter(it -> text.startsWith(it.letter()))
        .findFirst()
        .map(it -> new One(new Span(it, Integer.parseInt(text.substring(1)))))
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static LocalDate day(String text) {
    return LocalDate.ofEpochDay(Integer.parseInt(text));
  }
}
