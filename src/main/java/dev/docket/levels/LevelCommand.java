package dev.docket.levels;

import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of a member's progress. */
public sealed interface LevelCommand<R> extends Command<R>
    permits LevelCommand.AwardXp,
        LevelCommand.DecayXp,
        LevelCommand.HideMember,
        LevelCommand.ShowMember,
        XpCommand,
        ImportCommand {

  /** The member concerned. */
  long userId();

  @Override
  default String stream() {
    return Progress.streamOf(guildId(), userId());
  }

  /**
   * Awards XP for what a member did, if the guild's terms say so.
   *
   * @param dice any number, by which a roll is decided
   * @param at when it happened: for a message, as its id tells; for minutes, when they ended
   */
  record AwardXp(long guildId, long userId, Occasion occasion, long dice, Instant at)
      implements LevelCommand<XpAnswer> {

    /** For a message of which no more is known. */
    public AwardXp(long guildId, long userId, long channelId, long messageId, Instant at) {
      this(guildId, userId, Occasion.message(channelId, messageId), messageId, at);
    }

    @Override
    public Class<XpAnswer> answerType() {
      return XpAnswer.class;
    }
  }

  /**
   * Takes what the guild's rule takes from who gained no XP for a while, for each due date that has
   * passed; none, if none has.
   *
   * @param at the database's time, on which all nodes agree
   */
  record DecayXp(long guildId, long userId, Instant at) implements LevelCommand<DecayAnswer> {

    @Override
    public Class<DecayAnswer> answerType() {
      return DecayAnswer.class;
    }
  }

  /** Takes the one who asks off the leaderboard. */
  record HideMember(long guildId, long userId, Instant at)
      implements LevelCommand<AdjustmentAnswer> {

    @Override
    public Class<AdjustmentAnswer> answerType() {
      return AdjustmentAnswer.class;
    }
  }

  /** Puts the one who asks back on the leaderboard. */
  record ShowMember(long guildId, long userId, Instant at)
      implements LevelCommand<AdjustmentAnswer> {

    @Override
    public Class<AdjustmentAnswer> answerType() {
      return AdjustmentAnswer.class;
    }
  }
}
