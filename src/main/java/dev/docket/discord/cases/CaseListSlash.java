package dev.docket.discord.cases;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseFilter.InState;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CasePage;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseRight;
import dev.docket.cases.CaseState;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /case list}: filtered and searched, newest first, ten to a page. */
final class CaseListSlash implements SlashCommand, ButtonHandler {

  private static final int PER_PAGE = 10;
  private static final int COUNTED = 10_000;
  private static final int COLOUR = 0x4B7BEC;
  private static final String VOIDED = "VOIDED";
  private static final String STANDING = "STANDING";

  private final Queries queries;

  CaseListSlash(Queries queries) {
    this.queries = queries;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "case list",
        "List and search cases, newest first",
        right(),
        true,
        List.of(
            Option.user("Only cases of this user", false),
            Option.moderator("Only cases by this moderator"),
            Option.choice("type", "Only cases of this type", names(CaseKind.values())),
            Option.choice("state", "Only cases in this state", names(CaseState.values())),
            Option.choice(
                "validity", "Only cases that count, or that are void", List.of(STANDING, VOIDED)),
            Option.text("label", "Only cases with this label", false)
                .suggesting(LabelSuggestions.SOURCE),
            Option.text("text", "Words from the reason, the notes or the evidence", false),
            Option.text("since", "A day such as 2026-05-01 (UTC), or how long ago: 30d", false),
            Option.text("until", "A day such as 2026-05-31 (UTC), or how long ago: 7d", false)));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  @Override
  public Reply handle(Asked asked) {
    var state = chosen("state", asked, CaseState.values());
    var text = asked.text("text");
    var filter =
        new CaseFilter(
            asked.target() == null ? null : asked.target().id(),
            asked.number("moderator").orElse(null),
            chosen("type", asked, CaseKind.values()),
            state == null ? null : new InState(state, asked.at()),
            voided(asked.text("validity")),
            asked.text("label"),
            text == null ? null : text.strip().replaceAll("\\s+", " "),
            moment("since", asked, Moments.Day.BEGINS),
            moment("until", asked, Moments.Day.ENDS));
    return list(asked, filter);
  }

  Reply list(Asked asked, CaseFilter filter) {
    CaseListId.check(filter);
    return reply(asked.guildId(), filter, null, 0, asked.at(), asked.words());
  }

  private static <E extends Enum<E>> @Nullable E chosen(String option, Asked asked, E[] values) {
    var name = asked.text(option);
    return name == null
        ? null
        : Arrays.stream(values)
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unreadable(option, name, names(values)));
  }

  private static @Nullable Boolean voided(@Nullable String chosen) {
    if (chosen == null) {
      return null;
    }
    return switch (chosen) {
      case VOIDED -> true;
      case STANDING -> false;
      default -> throw unreadable("validity", chosen, List.of(STANDING, VOIDED));
    };
  }

  private static Refused unreadable(String option, String value, List<String> allowed) {
    return Refused.because(InputRefusal.VALUE_UNREADABLE, option, value, allowed);
  }

  /** A day means its beginning for {@code since}, and its end for {@code until}. */
  private static @Nullable Instant moment(String option, Asked asked, Moments.Day day) {
    var text = asked.text(option);
    return text == null ? null : Moments.parse(option, text, asked.at(), day);
  }

  @Override
  public String prefix() {
    return CaseListId.PREFIX;
  }

  @Override
  public Right right() {
    return CaseRight.LIST.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var id = CaseListId.parse(pressed.buttonId(), pressed.at());
    return reply(
        pressed.guildId(), id.filter(), id.before(), id.shown(), pressed.at(), pressed.words());
  }

  private Reply reply(
      long guildId,
      CaseFilter filter,
      @Nullable Long before,
      long shown,
      Instant now,
      Words words) {
    var page = queries.ask(new ListCases(guildId, filter, before, PER_PAGE, COUNTED));
    var next = page.next();
    if (page.cases().isEmpty() && next == null) {
      return Reply.of(shown == 0 ? words.say("list.none") : words.say("list.no-more"));
    }
    var lines =
        page.cases().stream()
            .map(it -> CaseCard.line(it.at(now), words))
            .collect(Collectors.joining("\n"));
    var card = new Reply.Card(title(page, shown, words), lines, COLOUR, List.of());
    if (next == null) {
      return new Reply("", card, List.of());
    }
    var id = new CaseListId(filter, next, shown + page.cases().size()).text();
    return page.searched() == 0
        ? new Reply("", card, List.of(new Reply.Button(id, words.say("list.older"))))
        : new Reply(
            words.say("list.stopped", page.searched(), next),
            page.cases().isEmpty() ? null : card,
            List.of(new Reply.Button(id, words.say("list.search-on"))));
  }

  private static String title(CasePage page, long shown, Words words) {
    var first = shown + 1;
    var last = shown + page.cases().size();
    var matching = page.matching();
    if (matching == null) {
      return words.say("list.found", first, last);
    }
    return matching < COUNTED
        ? words.say("list.title", first, last, shown + matching)
        : words.say("list.many", first, last, shown + matching);
  }
}
