package dev.docket.discord.cases;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.discord.Asked;
import dev.docket.discord.PagedReply;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Durations;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /case list}: filtered, newest first, ten to a page. */
final class CaseListSlash implements SlashCommand, PagedReply {

  private static final String PREFIX = "cases";
  private static final int PARTS = 7;
  private static final int PER_PAGE = 10;
  private static final Duration LONGEST_AGO = Duration.ofDays(36_500);
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Queries queries;

  CaseListSlash(Queries queries) {
    this.queries = queries;
  }

  @Override
  public SlashSpec spec() {
    var kinds = Arrays.stream(CaseKind.values()).map(Enum::name).toList();
    return new SlashSpec(
        "case list",
        "List cases, newest first",
        CaseKind.WARN.permission(),
        true,
        List.of(
            Option.user("Only cases of this user", false),
            Option.moderator("Only cases by this moderator"),
            Option.choice("type", "Only cases of this type", kinds),
            Option.text("since", "A day such as 2026-05-01 (UTC), or how long ago: 30d", false),
            Option.text("until", "A day such as 2026-05-31 (UTC), or how long ago: 7d", false)));
  }

  @Override
  public Reply handle(Asked asked) {
    var kind = asked.text("type");
    return reply(
        new ListCases(
            asked.guildId(),
            asked.target() == null ? null : asked.target().id(),
            asked.number("moderator").orElse(null),
            kind == null ? null : kind(kind),
            moment("since", asked.text("since"), asked.at(), 0),
            moment("until", asked.text("until"), asked.at(), 1),
            null,
            PER_PAGE));
  }

  private static CaseKind kind(String name) {
    try {
      return CaseKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "type", name, Arrays.toString(CaseKind.values()));
    }
  }

  /** A day means its beginning for {@code since}, and its end for {@code until}. */
  private static @Nullable Instant moment(
      String field, @Nullable String text, Instant now, int daysLater) {
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text.strip());
      return keepable(day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException notADay) {
      return ago(field, text, now);
    } catch (DateTimeException tooFar) {
      throw notADay(text);
    }
  }

  private static Instant ago(String field, String text, Instant now) {
    try {
      return now.minus(Durations.parse(field, text, Duration.ZERO, LONGEST_AGO));
    } catch (Refused e) {
      throw e.refusal() == InputRefusal.DURATION_UNREADABLE ? notADay(text) : e;
    }
  }

  private static Refused notADay(String text) {
    return Refused.because(
        InputRefusal.VALUE_UNREADABLE, "day", text, "2026-05-01, or say how long ago, as 30d");
  }

  /** PostgreSQL's calendar ends long before Java's. */
  private static Instant keepable(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new DateTimeException("not a day of our time");
    }
    return instant;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public long permission() {
    return CaseKind.WARN.permission();
  }

  @Override
  public Reply page(long guildId, String buttonId) {
    var parts = buttonId.split(":", -1);
    try {
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("no button of a list");
      }
      return reply(
          new ListCases(
              guildId,
              number(parts[1]),
              number(parts[2]),
              parts[3].isEmpty() ? null : CaseKind.valueOf(parts[3]),
              seconds(parts[4]),
              seconds(parts[5]),
              number(parts[6]),
              PER_PAGE));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", buttonId, "one of the buttons shown");
    }
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text, 36);
  }

  private static @Nullable Instant seconds(String text) {
    var number = number(text);
    return number == null ? null : keepable(Instant.ofEpochSecond(number));
  }

  private Reply reply(ListCases query) {
    var page = queries.ask(query);
    if (page.cases().isEmpty()) {
      return Reply.of("No cases found.");
    }
    var text = page.cases().stream().map(CaseCard::line).collect(Collectors.joining("\n"));
    var card = new Reply.Card("Cases", text, 0x4B7BEC, List.of());
    var next = page.next();
    return new Reply(
        "", card, next == null ? List.of() : List.of(new Reply.Button(id(query, next), "Older")));
  }

  private static String id(ListCases query, long before) {
    return String.join(
        ":",
        PREFIX,
        text(query.userId()),
        text(query.moderatorId()),
        query.kind() == null ? "" : query.kind().name(),
        text(query.from() == null ? null : query.from().getEpochSecond()),
        text(query.to() == null ? null : query.to().getEpochSecond()),
        text(before));
  }

  private static String text(@Nullable Long number) {
    return number == null ? "" : Long.toString(number, 36);
  }
}
