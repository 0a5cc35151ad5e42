package dev.docket.discord.audit;

import dev.docket.audit.AuditCommand.PurgeMessages;
import dev.docket.audit.AuditRefusal;
import dev.docket.audit.AuditRight;
import dev.docket.audit.ChannelAct;
import dev.docket.audit.MessageChoice;
import dev.docket.discord.Asked;
import dev.docket.discord.ChannelWork;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /purge}: chooses messages, has them recorded, and waits until Discord has deleted them.
 */
record PurgeSlash(Commands commands, Queries queries, ChannelWork work) implements SlashCommand {

  private static final int MOST_PAGES = 20;

  /** Discord deletes nothing older than 14 days in bulk; what waits must not grow too old. */
  private static final Duration OLDEST = Duration.ofDays(14).minusHours(1);

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "purge",
        "Delete the latest messages of a channel",
        AuditRight.PURGE.right(),
        true,
        List.of(
            Option.number("count", "At most how many", true, 1, MessageChoice.MOST),
            Option.user("Only messages of this user", false),
            Option.text("contains", "Only messages with this text", false),
            Option.flag("bots", "Only messages of bots"),
            Option.channel("channel", "Where; here if you give none", false),
            Option.text("reason", "Why, at most 400 characters", false)));
  }

  private record Chosen(List<Long> messageIds, boolean someAreTooOld) {}

  @Override
  public Reply handle(Asked asked) {
    var channel = asked.number("channel").orElse(asked.channelId());
    var user = asked.actor().userId();
    if (!work.isSeenBy(user, asked.guildId(), channel)) {
      throw Refused.because(AuditRefusal.UNKNOWN_CHANNEL);
    }
    var chosen = choose(asked, channel);
    var receipt =
        commands.send(
            new PurgeMessages(
                new ChannelAct(
                    asked.guildId(),
                    channel,
                    asked.interactionId(),
                    asked.actor(),
                    asked.text("reason"),
                    asked.at()),
                choice(asked),
                chosen.messageIds()),
            Origin.of(user, Source.DISCORD, "interaction/" + asked.interactionId()));
    var act = receipt.answer().actId();
    var entry = new SettledAct(queries).await(asked.guildId(), act, receipt.position());
    var words = asked.words();
    var text = ActWords.sentence(entry, words);
    return Reply.of(
        switch (entry.state()) {
          case OPEN -> "⏳ " + text;
          case FAILED -> "⚠️ " + text;
          case DONE -> "✅ " + text + (chosen.someAreTooOld() ? " " + words.say("too-old") : "");
        });
  }

  private static MessageChoice choice(Asked asked) {
    var target = asked.target();
    var text = asked.text("contains");
    return new MessageChoice(
        Math.toIntExact(asked.number("count").orElse(0L)),
        target == null ? null : target.id(),
        asked.flag("bots"),
        text == null || text.isBlank() ? null : text.strip());
  }

  /** Only what was there when the command was given. */
  private Chosen choose(Asked asked, long channel) {
    var choice = choice(asked);
    var oldest = asked.at().minus(OLDEST);
    var chosen = new ArrayList<Long>();
    var read = false;
    var withheld = choice.contains() != null;
    var last = asked.interactionId();
    for (var page = 0; page < MOST_PAGES; page++) {
      var some = work.before(last, asked.guildId(), channel);
      for (var it : some) {
        if (it.at().isBefore(oldest)) {
          return new Chosen(chosen, true);
        }
        read = true;
        withheld &= it.text().isEmpty();
        if (chosen.size() < choice.count() && choice.takes(it.authorId(), it.isBot(), it.text())) {
          chosen.add(it.id());
        }
      }
      if (some.size() < ChannelWork.MOST || chosen.size() >= choice.count()) {
        break;
      }
      last = some.getLast().id();
    }
    if (read && withheld) {
      throw Refused.because(AuditRefusal.TEXTS_WITHHELD);
    }
    return new Chosen(chosen, false);
  }
}
