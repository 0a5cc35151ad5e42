package dev.docket.discord.cases;

import dev.docket.cases.Authority;
import dev.docket.cases.Bar;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseKind;
import dev.docket.cases.Ruling;
import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Durations;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that open a case: one shape, many rulings. */
final class RulingSlash implements SlashCommand {

  private static final int MOST_PURGED_DAYS = 7;
  private static final int LONGEST_REASON = 1_000;
  private static final int A_DAY = 86_400;
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(3_650);
  private static final Duration LONGEST_TEMPBAN = Duration.ofDays(3_650);

  /** Whoever is banned is found by a command of its own, and some kinds are only ever read. */
  private static final Set<CaseKind> KINDS =
      EnumSet.complementOf(EnumSet.of(CaseKind.UNBAN, CaseKind.HACKBAN, CaseKind.UNTEMPBAN));

  private final CaseKind kind;
  private final CaseOpening opening;
  private final Guilds guilds;
  private final Jail jail;

  private RulingSlash(CaseKind kind, CaseOpening opening, Guilds guilds, Jail jail) {
    this.kind = kind;
    this.opening = opening;
    this.guilds = guilds;
    this.jail = jail;
  }

  static List<SlashCommand> all(CaseOpening opening, Guilds guilds, Jail jail) {
    return KINDS.stream()
        .<SlashCommand>map(it -> new RulingSlash(it, opening, guilds, jail))
        .toList();
  }

  @Override
  public SlashSpec spec() {
    return switch (kind) {
      case BAN -> spec("ban", "Ban a user, member or not", purge());
      case TEMPBAN ->
          spec("tempban", "Ban a user for a while", duration("such as 7d or 1h30m"), purge());
      case KICK -> spec("kick", "Remove a member, who may come back");
      case WARN -> spec("warn", "Warn a member");
      case TIMEOUT ->
          spec("timeout", "Silence a member for a while", duration("such as 10m or 45d"));
      case UNTIMEOUT -> spec("untimeout", "End a member's timeout");
      case SOFTBAN ->
          spec("softban", "Remove a member and their latest messages; they may come back", purge());
      case JAIL -> spec("jail", "Take a member's roles away and give the jail role");
      case UNJAIL -> spec("unjail", "Release a member from jail and give the roles back");
      case POLLBAN -> spec("pollban", "Keep a user from making polls");
      case POLLUNBAN -> spec("pollunban", "Let a user make polls again");
      case SNIPPETBAN -> spec("snippetban", "Keep a user from making snippets");
      case SNIPPETUNBAN -> spec("snippetunban", "Let a user make snippets again");
      case NOTE ->
          new SlashSpec(
              "note add",
              "Note something about a user, for moderators only",
              kind.right(),
              true,
              List.of(
                  Option.user("Who", true),
                  Option.text("reason", "The note, at most 1,000 characters", true)));
      case UNBAN, HACKBAN, UNTEMPBAN -> throw elsewhere();
    };
  }

  private IllegalStateException elsewhere() {
    return new IllegalStateException(kind + " is not ruled here");
  }

  private SlashSpec spec(String name, String description, Option... own) {
    var options = new ArrayList<Option>();
    options.add(Option.user("Who", true));
    options.addAll(
        List.of(own).stream()
            .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
            .toList());
    options.add(
        Option.text("reason", "Why, at most 1,000 characters", false)
            .suggesting(Suggestions.REASONS));
    options.add(Option.flag("silent", "Send the member no direct message"));
    return new SlashSpec(name, description, kind.right(), true, options);
  }

  private static Option duration(String form) {
    return Option.text("duration", "How long, " + form, true)
        .suggesting(DurationSuggestions.SOURCE);
  }

  private static Option purge() {
    return Option.number("purge", "Days of messages to delete, 0 to 7", false, 0, MOST_PURGED_DAYS);
  }

  @Override
  public Reply handle(Asked asked) {
    return opening.open(command(asked), asked);
  }

  /** What was typed is read before Discord is asked anything. */
  private CaseCommand command(Asked asked) {
    return switch (kind) {
      case BAN -> {
        var purged = purged(asked);
        yield new BanMember(ruling(asked), null, purged);
      }
      case TEMPBAN -> {
        var lasting = duration(asked, Duration.ofMinutes(1), LONGEST_TEMPBAN);
        var purged = purged(asked);
        yield new BanMember(ruling(asked), lasting, purged);
      }
      case KICK -> new KickMember(ruling(asked));
      case WARN -> new WarnMember(ruling(asked));
      case TIMEOUT -> {
        var lasting = duration(asked, Duration.ofSeconds(1), LONGEST_TIMEOUT);
        yield new TimeOutMember(ruling(asked), lasting);
      }
      case UNTIMEOUT -> new LiftTimeout(ruling(asked));
      case SOFTBAN -> {
        var purged = asked.number("purge").isPresent() ? purged(asked) : A_DAY;
        yield new SoftbanMember(ruling(asked), purged);
      }
      case JAIL ->
          new JailMember(
              ruling(asked), jail.roleOf(asked.guildId()), List.copyOf(target(asked).roles()));
      case UNJAIL -> new UnjailMember(ruling(asked));
      case POLLBAN -> new BarMember(ruling(asked), Bar.POLLS);
      case POLLUNBAN -> new LiftBar(ruling(asked), Bar.POLLS);
      case SNIPPETBAN -> new BarMember(ruling(asked), Bar.SNIPPETS);
      case SNIPPETUNBAN -> new LiftBar(ruling(asked), Bar.SNIPPETS);
      case NOTE -> new TakeNote(ruling(asked));
      case UNBAN, HACKBAN, UNTEMPBAN -> throw elsewhere();
    };
  }

  private static Duration duration(Asked asked, Duration shortest, Duration longest) {
    return Durations.parse(
        "duration", Objects.requireNonNullElse(asked.text("duration"), ""), shortest, longest);
  }

  /** How many seconds of messages to delete; the user says it in days. */
  private static int purged(Asked asked) {
    var days = asked.number("purge").orElse(0L);
    if (days < 0 || days > MOST_PURGED_DAYS) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, "purge", days, 0, MOST_PURGED_DAYS);
    }
    return (int) Duration.ofDays(days).toSeconds();
  }

  private static Asked.Person target(Asked asked) {
    return Objects.requireNonNull(asked.target(), "option user is required");
  }

  private Ruling ruling(Asked asked) {
    return new Ruling(
        asked.guildId(),
        target(asked).id(),
        asked.actor().userId(),
        authority(asked),
        reason(asked),
        asked.flag("silent"),
        asked.at());
  }

  /** The message that gave rise to the ruling is named, where there is room for it. */
  private static @Nullable String reason(Asked asked) {
    var reason = asked.text("reason");
    var about = asked.about();
    if (reason == null || about == null) {
      return reason;
    }
    var named = reason + "\n" + about.link();
    return named.length() <= LONGEST_REASON ? named : reason;
  }

  private Authority authority(Asked asked) {
    return Authorities.of(
        asked, target -> !target.isMember() && guilds.isBanned(asked.guildId(), target.id()));
  }
}
