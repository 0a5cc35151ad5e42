package dev.docket.membership;

import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be said of Docket's own membership in a guild. */
public sealed interface MembershipCommand extends Command<MembershipAnswer> {

  @Override
  default String stream() {
    return Membership.streamOf(guildId());
  }

  @Override
  default Class<MembershipAnswer> answerType() {
    return MembershipAnswer.class;
  }

  /**
   * Docket is in the guild; nothing happens if that is known.
   *
   * @param joinedAt since when, as Discord says
   */
  record RecordJoin(long guildId, Instant joinedAt, Instant at) implements MembershipCommand {}

  /**
   * Docket is not in the guild; nothing happens if that is known, or if it has come back since.
   *
   * @param joinedAt when the stay began that is over
   */
  record RecordLeave(long guildId, Instant joinedAt, Instant at) implements MembershipCommand {}

  /**
   * Erases what people wrote about people in the guild, as far as it is sealed under its keys.
   *
   * @param generation the newest of those keys
   * @param evenIfPresent also while Docket is in the guild
   * @param operator who decides it
   */
  record EraseGuild(
      long guildId,
      int generation,
      boolean evenIfPresent,
      String operator,
      String reason,
      Instant at)
      implements MembershipCommand {}
}
