package dev.docket.discord.cases;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /case list}: filtered, newest first, ten to a page. */
final class CaseListSlash implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "cases";
  private static final int PARTS = 7;
  private static final int PER_PAGE = 10;

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
        CaseKind.WARN.right(),
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
            moment("since", asked, Moments.Day.BEGINS),
            moment("until", asked, Moments.Day.ENDS),
            null,
            PER_PAGE),
        asked.words());
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
  private static @Nullable Instant moment(String option, Asked asked, Moments.Day day) {
    var text = asked.text(option);
    return text == null ? null : Moments.parse(option, text, asked.at(), day);
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return CaseKind.WARN.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", -1);
    try {
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("no button of a list");
      }
      return reply(
          new ListCases(
              pressed.guildId(),
              number(parts[1]),
              number(parts[2]),
              parts[3].isEmpty() ? null : CaseKind.valueOf(parts[3]),
              seconds(parts[4]),
              seconds(parts[5]),
              number(parts[6]),
              PER_PAGE),
          pressed.words());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", pressed.buttonId(), "one of the buttons shown");
    }
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text, 36);
  }

  private static @Nullable Instant seconds(String text) {
    var number = number(text);
    return number == null ? null : Moments.keepable(Instant.ofEpochSecond(number));
  }

  private Reply reply(ListCases query, Words words) {
    var page = queries.ask(query);
    if (page.cases().isEmpty()) {
      return Reply.of(words.say("list.none"));
    }
    var text =
        page.cases().stream().map(it -> CaseCard.line(it, words)).collect(Collectors.joining("\n"));
    var card = new Reply.Card(words.say("list.title"), text, 0x4B7BEC, List.of());
    var next = page.next();
    return new Reply(
        "",
        card,
        next == null
            ? List.of()
            : List.of(new Reply.Button(id(query, next), words.say("list.older"))));
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
