package dev.docket.discord.audit;

import dev.docket.audit.AuditRight;
import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.audit.AuditSource.Filter;
import dev.docket.discord.audit.AuditSource.Line;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /audit list}: what was done without a case, latest first, ten to a page. */
final class AuditListSlash implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "acts";
  private static final int PARTS = 4;
  private static final int PER_PAGE = 10;
  private static final int RADIX = 36;
  private static final int COLOUR = 0x8395A7;

  private final List<AuditSource> sources;

  AuditListSlash(List<AuditSource> sources) {
    this.sources = sources;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "audit list",
        "List purges, slowmodes, reports, self-timeouts and ended AFKs, latest first",
        right(),
        true,
        List.of(
            Option.user("Only what they did, or what was done to them", false),
            Option.choice("type", "Only this kind", kinds())));
  }

  private List<String> kinds() {
    return sources.stream().flatMap(it -> it.kinds().stream()).sorted().toList();
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return AuditRight.LIST.right();
  }

  @Override
  public Reply handle(Asked asked) {
    var target = asked.target();
    return reply(
        new Filter(
            asked.guildId(),
            asked.actor().userId(),
            kind(asked.text("type")),
            target == null ? null : target.id(),
            null,
            PER_PAGE,
            asked.words()));
  }

  private @Nullable String kind(@Nullable String typed) {
    if (typed != null && !kinds().contains(typed)) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "type", typed, String.join(", ", kinds()));
    }
    return typed;
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", -1);
    try {
      if (parts.length != PARTS) {
        throw new NumberFormatException("no button of a list");
      }
      return reply(
          new Filter(
              pressed.guildId(),
              pressed.actor().userId(),
              kind(parts[1].isEmpty() ? null : parts[1]),
              number(parts[2]),
              number(parts[3]),
              PER_PAGE,
              pressed.words()));
    } catch (NumberFormatException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", pressed.buttonId(), "one of the buttons shown");
    }
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text, RADIX);
  }

  /** Each source brings a page; of all of them, the latest are shown. */
  private Reply reply(Filter filter) {
    var words = filter.words();
    var kind = filter.kind();
    var lines =
        sources.stream()
            .filter(it -> kind == null || it.kinds().contains(kind))
            .flatMap(it -> it.list(filter).stream())
            .sorted(Comparator.comparingLong(Line::position).reversed())
            .limit(PER_PAGE)
            .toList();
    if (lines.isEmpty()) {
      return Reply.of(words.say("audit.none"));
    }
    var text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    return new Reply(
        "",
        new Reply.Card(words.say("audit.title"), text, COLOUR, List.of()),
        lines.size() < PER_PAGE
            ? List.of()
            : List.of(
                new Reply.Button(
                    id(filter, lines.getLast().position()), words.say("audit.older"))));
  }

  private static String id(Filter filter, long before) {
    var user = filter.userId();
    return String.join(
        ":",
        PREFIX,
        filter.kind() == null ? "" : filter.kind(),
        user == null ? "" : Long.toString(user, RADIX),
        Long.toString(before, RADIX));
  }
}
