package dev.docket.discord.audit;

import dev.docket.audit.AuditCommand.SetSlowmode;
import dev.docket.audit.AuditRefusal;
import dev.docket.audit.AuditRight;
import dev.docket.audit.ChannelAct;
import dev.docket.discord.Asked;
import dev.docket.discord.ChannelWork;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code /slowmode}: shows or sets how long members wait between two messages. */
record SlowmodeSlash(Commands commands, Queries queries, ChannelWork work) implements SlashCommand {

  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Set<String> OFF = Set.of("off", "0");

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "slowmode",
        "Show or set how long members wait between two messages",
        AuditRight.SLOWMODE.right(),
        true,
        List.of(
            Option.text("delay", "Such as 10s or 1h, at most 6h; off for none", false)
                .suggesting(DurationSuggestions.SOURCE),
            Option.channel("channel", "Where; here if you give none", false),
            Option.text("reason", "Why, at most 400 characters", false)));
  }

  @Override
  public Reply handle(Asked asked) {
    var channel = asked.number("channel").orElse(asked.channelId());
    var delay = asked.text("delay");
    var seconds = delay == null ? 0 : seconds(delay);
    var user = asked.actor().userId();
    if (!work.isSeenBy(user, asked.guildId(), channel)) {
      throw Refused.because(AuditRefusal.UNKNOWN_CHANNEL);
    }
    var words = asked.words();
    var before = work.slowmode(asked.guildId(), channel);
    if (delay == null) {
      var wait = ActWords.wait(before, words);
      return Reply.of("🐌 " + words.say("slowmode.is", "<#" + channel + ">", wait));
    }
    var receipt =
        commands.send(
            new SetSlowmode(
                new ChannelAct(
                    asked.guildId(),
                    channel,
                    asked.interactionId(),
                    asked.actor(),
                    asked.text("reason"),
                    asked.at()),
                before,
                seconds),
            Origin.of(user, Source.DISCORD, "interaction/" + asked.interactionId()));
    var act = receipt.answer().actId();
    var entry = new SettledAct(queries).await(asked.guildId(), act, receipt.position());
    var text = ActWords.sentence(entry, words);
    return Reply.of(
        switch (entry.state()) {
          case OPEN -> "⏳ " + text;
          case FAILED -> "⚠️ " + text;
          case DONE -> "✅ " + text;
        });
  }

  private static int seconds(String delay) {
    return OFF.contains(delay.strip().toLowerCase(Locale.ROOT))
        ? 0
        : Math.toIntExact(Durations.parse("delay", delay, Duration.ZERO, LONGEST).toSeconds());
  }
}
