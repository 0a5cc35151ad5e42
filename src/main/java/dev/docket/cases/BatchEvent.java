package dev.docket.cases;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a mass action. */
public sealed interface BatchEvent extends GuildEvent {

  /** The mass action concerned. */
  long batchId();

  /**
   * A moderator asked to rule on many users alike.
   *
   * @param lastingSeconds how long each ban or timeout lasts; none for good
   */
  @EventName("case.batch-proposed")
  record BatchProposed(
      long guildId,
      long batchId,
      long moderatorId,
      CaseKind kind,
      List<Target> targets,
      @Nullable Long lastingSeconds,
      int deleteMessageSeconds,
      boolean silent,
      Instant at)
      implements BatchEvent {}

  /**
   * A user to be ruled on.
   *
   * @param reason the same for all, and sealed for each: what is erased about one stays for others
   */
  record Target(long userId, @Nullable PersonalText reason) {}

  /** The moderator confirmed it. */
  @EventName("case.batch-started")
  record BatchStarted(long guildId, long batchId, long actorId, Instant at) implements BatchEvent {}

  /** Some users are being ruled on; a cancellation comes too late for them. */
  @EventName("case.batch-members-picked")
  record MembersPicked(long guildId, long batchId, List<Long> userIds, Instant at)
      implements BatchEvent {}

  /** Some users have their results. */
  @EventName("case.batch-members-settled")
  record MembersSettled(long guildId, long batchId, List<BatchItem> items, Instant at)
      implements BatchEvent {}

  /** No further users are ruled on. */
  @EventName("case.batch-cancelled")
  record BatchCancelled(long guildId, long batchId, long actorId, Instant at)
      implements BatchEvent {}

  /** Every user has a result. */
  @EventName("case.batch-finished")
  record BatchFinished(long guildId, long batchId, Instant at) implements BatchEvent {}
}
