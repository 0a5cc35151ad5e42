package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides what one member of one guild earns. */
@AggregateRoot(type = "progress")
@Revision("1")
class Progress {

  @AggregateIdentifier private @Nullable String stream;
  private long xp;
  private int level;
  private @Nullable Instant lastAward;

  static String streamOf(long guildId, long userId) {
    return streamsOf(guildId) + userId;
  }

  static String streamsOf(long guildId) {
    return "progress/" + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  XpAnswer handle(AwardXp command, XpRules rules) {
    if (lastAward != null && command.at().isBefore(lastAward.plus(rules.cooldown()))) {
      return new XpAnswer(0, xp, level, false);
    }
    var from = level;
    apply(
        new XpAwarded(
            command.guildId(),
            command.userId(),
            command.channelId(),
            command.messageId(),
            rules.award(),
            1,
            rules.award(),
            xp + rules.award(),
            command.at()));
    var reached = rules.curve().level(xp);
    if (reached > from) {
      apply(new LevelReached(command.guildId(), command.userId(), from, reached, xp, command.at()));
    }
    return new XpAnswer(rules.award(), xp, level, reached > from);
  }

  @EventSourcingHandler
  void evolve(LevelEvent event) {
    stream = streamOf(event.guildId(), event.userId());
    switch (event) {
      case XpAwarded e -> {
        xp = e.xp();
        lastAward = e.at();
      }
      case LevelReached e -> level = e.level();
    }
  }
}
