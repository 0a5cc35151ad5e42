package dev.docket.levels;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen to a member's progress. */
public sealed interface LevelEvent extends GuildEvent {

  /** The member concerned. */
  long userId();

  /**
   * XP was earned by a message.
   *
   * @param roll the award before multipliers
   * @param multiplier what the roll was multiplied by
   * @param amount XP gained
   * @param xp the total afterwards
   */
  @EventName("level.xp-awarded")
  record XpAwarded(
      long guildId,
      long userId,
      long channelId,
      long messageId,
      long roll,
      double multiplier,
      long amount,
      long xp,
      Instant at)
      implements LevelEvent {}

  /** A higher level was reached. */
  @EventName("level.level-reached")
  record LevelReached(long guildId, long userId, int from, int level, long xp, Instant at)
      implements LevelEvent {}
}
