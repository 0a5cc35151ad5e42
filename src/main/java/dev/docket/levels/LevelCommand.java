package dev.docket.levels;

import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of a member's progress. */
public sealed interface LevelCommand extends Command<XpAnswer> {

  /** The member concerned. */
  long userId();

  @Override
  default String stream() {
    return Progress.streamOf(guildId(), userId());
  }

  @Override
  default Class<XpAnswer> answerType() {
    return XpAnswer.class;
  }

  /**
   * Awards XP for a message, unless the last award is too recent.
   *
   * @param at when the message was sent, as its id tells
   */
  record AwardXp(long guildId, long userId, long channelId, long messageId, Instant at)
      implements LevelCommand {}
}
