package dev.docket.discord.afk;

import dev.docket.afk.AfkCommand.TimeOutSelf;
import dev.docket.discord.Asked;
import dev.docket.discord.Confirmable;
import dev.docket.discord.Confirmation;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Guilds;
import dev.docket.discord.Nicknames;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /self_timeout}: times oneself out, after a warning that only a moderator undoes it. */
final class SelfTimeoutSlash implements SlashCommand, Confirmable {

  private static final String NAME = "self_timeout";
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int LONGEST_REASON = 100;
  private static final int REASONS_KEPT = 1_000;
  private static final int RADIX = 36;

  private final Commands commands;
  private final Nicknames nicknames;
  private final Guilds guilds;

  /** A button has no room for a reason; whoever confirms after a restart is asked to begin anew. */
  private final Map<String, String> reasons =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > REASONS_KEPT;
            }
          });

  SelfTimeoutSlash(Commands commands, Nicknames nicknames, Guilds guilds) {
    this.commands = commands;
    this.nicknames = nicknames;
    this.guilds = guilds;
  }

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        NAME,
        "Time yourself out; you cannot take it back",
        right(),
        true,
        List.of(
            Option.text("duration", "How long, 5m to 7d", true)
                .suggesting(DurationSuggestions.SOURCE),
            Option.text("reason", "Why, at most 100 characters", false)));
  }

  @Override
  public String name() {
    return "sto";
  }

  @Override
  public Right right() {
    return Right.ofEveryone(NAME);
  }

  @Override
  public Reply handle(Asked asked) {
    var typed = Objects.requireNonNullElse(asked.text("duration"), "");
    var lasting = Durations.parse("duration", typed, SHORTEST, LONGEST);
    var words = asked.words();
    var reason = asked.text("reason");
    var key = "";
    if (reason != null && !reason.isBlank()) {
      key = Long.toString(asked.interactionId(), RADIX);
      reasons.put(key, Texts.storable("reason", reason, LONGEST_REASON));
    }
    var preview =
        words.say(
            "sto.warning",
            guilds.nameOf(asked.guildId()),
            words.duration(Durations.words(lasting)),
            reason == null || reason.isBlank() ? words.say("afk.no-reason") : reason.strip());
    var what = Long.toString(lasting.toSeconds(), RADIX) + ":" + key;
    return Confirmation.ask(this, asked, Reply.of("⚠️ " + preview), what);
  }

  @Override
  public Reply carryOut(Confirmed confirmed) {
    var parts = confirmed.what().split(":", -1);
    var lasting = lasting(parts, confirmed);
    var user = confirmed.actor().userId();
    var named = AfkSlash.name(nicknames, confirmed.guildId(), user, String.valueOf(user));
    commands.send(
        new TimeOutSelf(
            confirmed.guildId(),
            confirmed.actor(),
            named,
            lasting,
            reason(parts, confirmed.words()),
            confirmed.at()),
        Origin.of(user, Source.DISCORD, confirmed.commandId()));
    var words = confirmed.words();
    var duration = words.duration(Durations.words(lasting));
    return Reply.of("✅ " + words.say("sto.done", duration));
  }

  private @Nullable String reason(String[] parts, Words words) {
    if (parts.length < 2 || parts[1].isEmpty()) {
      return null;
    }
    var reason = reasons.get(parts[1]);
    if (reason == null) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", words.say("sto.too-late"), "/" + NAME);
    }
    return reason;
  }

  private static Duration lasting(String[] parts, Confirmed confirmed) {
    try {
      return Duration.ofSeconds(Long.parseLong(parts[0], RADIX));
    } catch (NumberFormatException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", confirmed.what(), "one of the buttons shown");
    }
  }
}
