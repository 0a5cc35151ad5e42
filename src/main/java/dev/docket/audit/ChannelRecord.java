package dev.docket.audit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.audit.AuditCommand.Outcome;
import dev.docket.audit.AuditCommand.PurgeMessages;
import dev.docket.audit.AuditCommand.ReportAct;
import dev.docket.audit.AuditCommand.SetSlowmode;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.OfChannel;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides what moderators do to one channel. */
@AggregateRoot(type = "channel-record")
@Revision("1")
class ChannelRecord {

  static final int LONGEST_SLOWMODE = 21_600;
  static final int LONGEST_REASON = 400;
  static final int LONGEST_SEARCH = 100;

  @AggregateIdentifier private @Nullable String stream;

  /** How many messages each open purge chose. */
  private final Map<Long, Integer> purges = new HashMap<>();

  private @Nullable Long slowmode;

  static String streamOf(long guildId, long channelId) {
    return "channel-record/" + guildId + "/" + channelId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AuditAnswer handle(PurgeMessages command, GuildRules rules) {
    var act = permitted(command.act(), AuditRight.PURGE, rules);
    var choice = command.choice();
    inRange("count", choice.count(), 1, MessageChoice.MOST);
    if (command.messageIds().isEmpty()) {
      throw Refused.because(AuditRefusal.NOTHING_TO_PURGE);
    }
    inRange("count", command.messageIds().size(), 1, choice.count());
    var about = choice.authorId() == null ? act.actor().userId() : choice.authorId();
    apply(
        new PurgeRequested(
            act.guildId(),
            act.channelId(),
            act.actId(),
            act.actor().userId(),
            choice.count(),
            choice.authorId(),
            choice.bots(),
            text(about, "contains", choice.contains(), LONGEST_SEARCH),
            List.copyOf(command.messageIds()),
            text(about, "reason", act.reason(), LONGEST_REASON),
            act.at()));
    return new AuditAnswer(act.actId());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AuditAnswer handle(SetSlowmode command, GuildRules rules) {
    var act = permitted(command.act(), AuditRight.SLOWMODE, rules);
    inRange("delay", command.seconds(), 0, LONGEST_SLOWMODE);
    if (slowmode == null && command.before() == command.seconds()) {
      throw Refused.because(AuditRefusal.SLOWMODE_UNCHANGED, command.seconds());
    }
    if (slowmode != null) {
      var cause = "overruled by a later one";
      apply(new SlowmodeFailed(act.guildId(), act.channelId(), slowmode, cause, act.at()));
    }
    apply(
        new SlowmodeRequested(
            act.guildId(),
            act.channelId(),
            act.actId(),
            act.actor().userId(),
            command.before(),
            command.seconds(),
            text(act.actor().userId(), "reason", act.reason(), LONGEST_REASON),
            act.at()));
    return new AuditAnswer(act.actId());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AuditAnswer handle(ReportAct command) {
    var chosen = purges.get(command.actId());
    if (chosen != null) {
      apply(purged(command, chosen));
    } else if (slowmode != null && slowmode == command.actId()) {
      apply(slowed(command));
    } else {
      throw Refused.because(AuditRefusal.ACT_SETTLED);
    }
    return new AuditAnswer(command.actId());
  }

  private static OfChannel purged(ReportAct it, int chosen) {
    return switch (it.outcome()) {
      case Outcome.Done _ ->
          new MessagesPurged(it.guildId(), it.channelId(), it.actId(), chosen, it.at());
      case Outcome.GivenUp(var deleted, var cause) ->
          new PurgeFailed(it.guildId(), it.channelId(), it.actId(), deleted, cause, it.at());
    };
  }

  private static OfChannel slowed(ReportAct it) {
    return switch (it.outcome()) {
      case Outcome.Done _ -> new SlowmodeApplied(it.guildId(), it.channelId(), it.actId(), it.at());
      case Outcome.GivenUp(_, var cause) ->
          new SlowmodeFailed(it.guildId(), it.channelId(), it.actId(), cause, it.at());
    };
  }

  private static ChannelAct permitted(ChannelAct act, AuditRight right, GuildRules rules) {
    if (!rules.allows(act.guildId(), act.actor(), right.right())) {
      throw Refused.because(AuditRefusal.MISSING_PERMISSION);
    }
    return act;
  }

  private static void inRange(String field, int number, int smallest, int largest) {
    if (number < smallest || number > largest) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, field, number, smallest, largest);
    }
  }

  private static @Nullable PersonalText text(
      long about, String field, @Nullable String text, int longest) {
    return text == null || text.isBlank()
        ? null
        : new PersonalText(about, Texts.storable(field, text, longest));
  }

  @EventSourcingHandler
  void evolve(OfChannel event) {
    stream = streamOf(event.guildId(), event.channelId());
    switch (event) {
      case PurgeRequested e -> purges.put(e.actId(), e.messageIds().size());
      case MessagesPurged e -> purges.remove(e.actId());
      case PurgeFailed e -> purges.remove(e.actId());
      case SlowmodeRequested e -> slowmode = e.actId();
      case SlowmodeApplied _, SlowmodeFailed _ -> slowmode = null;
    }
  }
}
