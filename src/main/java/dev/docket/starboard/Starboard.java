package dev.docket.starboard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.starboard.StarboardCommand.IgnoreChannel;
import dev.docket.starboard.StarboardCommand.RemoveStarboard;
import dev.docket.starboard.StarboardCommand.SetUpStarboard;
import dev.docket.starboard.StarboardEvent.ChannelHeeded;
import dev.docket.starboard.StarboardEvent.ChannelIgnored;
import dev.docket.starboard.StarboardEvent.MessagePosted;
import dev.docket.starboard.StarboardEvent.PostRemoved;
import dev.docket.starboard.StarboardEvent.StarboardChanged;
import dev.docket.starboard.StarboardEvent.StarboardRemoved;
import dev.docket.starboard.StarboardEvent.StarsCounted;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides where a guild shows starred messages, and which. */
@AggregateRoot(type = "starboard")
class Starboard {

  static final int HIGHEST_THRESHOLD = 10_000;
  private static final int MOST_IGNORED = 100;

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable StarboardChanged board;
  private final Set<Long> ignored = new HashSet<>();

  static String streamOf(long guildId) {
    return "starboard/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(SetUpStarboard it, GuildRules rules) {
    require(rules, it.guildId(), it.actor(), StarboardRight.SETUP);
    if (it.threshold() < 1 || it.threshold() > HIGHEST_THRESHOLD) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "threshold", it.threshold(), 1, HIGHEST_THRESHOLD);
    }
    var emoji =
        StarEmoji.parse(it.emoji().text())
            .orElseThrow(() -> Refused.because(StarboardRefusal.NOT_AN_EMOJI, it.emoji().text()));
    if (board != null
        && board.channelId() == it.channelId()
        && board.emoji().equals(emoji.text())
        && board.threshold() == it.threshold()) {
      throw Refused.because(StarboardRefusal.BOARD_UNCHANGED);
    }
    apply(
        new StarboardChanged(
            it.guildId(),
            it.channelId(),
            emoji.text(),
            it.threshold(),
            it.actor().userId(),
            it.at()));
    return StarAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(RemoveStarboard it, GuildRules rules) {
    require(rules, it.guildId(), it.actor(), StarboardRight.REMOVE);
    if (board == null) {
      throw Refused.because(StarboardRefusal.NO_BOARD);
    }
    apply(new StarboardRemoved(it.guildId(), it.actor().userId(), it.at()));
    return StarAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  StarAnswer handle(IgnoreChannel it, GuildRules rules) {
    require(rules, it.guildId(), it.actor(), StarboardRight.IGNORE);
    if (board == null) {
      throw Refused.because(StarboardRefusal.NO_BOARD);
    }
    if (board.channelId() == it.channelId()) {
      throw Refused.because(StarboardRefusal.BOARD_CANNOT_BE_IGNORED);
    }
    if (ignored.contains(it.channelId()) == it.ignored()) {
      throw Refused.because(StarboardRefusal.BOARD_UNCHANGED);
    }
    if (it.ignored() && ignored.size() >= MOST_IGNORED) {
      throw Refused.because(StarboardRefusal.TOO_MANY_IGNORED);
    }
    var moderator = it.actor().userId();
    apply(
        it.ignored()
            ? new ChannelIgnored(it.guildId(), it.channelId(), moderator, it.at())
            : new ChannelHeeded(it.guildId(), it.channelId(), moderator, it.at()));
    return StarAnswer.NOTHING;
  }

  private static void require(GuildRules rules, long guildId, Actor actor, StarboardRight right) {
    if (!rules.allows(guildId, actor, right.right())) {
      throw Refused.because(StarboardRefusal.MISSING_PERMISSION);
    }
  }

  @EventSourcingHandler
  void evolve(StarboardEvent event) {
    stream = streamOf(event.guildId());
    switch (event) {
      case StarboardChanged e -> board = e;
      case StarboardRemoved _ -> board = null;
      case ChannelIgnored e -> ignored.add(e.channelId());
      case ChannelHeeded e -> ignored.remove(e.channelId());
      case StarsCounted _, MessagePosted _, PostRemoved _ -> {}
    }
  }
}
