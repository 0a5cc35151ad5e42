package dev.docket.cases;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a mass action. */
public sealed interface BatchCommand extends Command<BatchAnswer> {

  /** What a mass action takes besides the right to each single ruling. */
  Right RIGHT = new Right("mass", 4, 1L << 5);

  /** How many users one mass action may name, which is what Discord bans at once. */
  int MOST_USERS = 200;

  /** The mass action concerned. */
  long batchId();

  @Override
  default String stream() {
    return Batch.streamOf(guildId(), batchId());
  }

  @Override
  default Class<BatchAnswer> answerType() {
    return BatchAnswer.class;
  }

  /**
   * Asks to rule on many users alike; nothing is done before it is started.
   *
   * @param candidates each counts once
   * @param lasting for bans and timeouts that end
   * @param reason at most 1,000 characters
   */
  record ProposeBatch(
      long guildId,
      long batchId,
      Actor actor,
      CaseKind kind,
      List<Candidate> candidates,
      @Nullable Duration lasting,
      int deleteMessageSeconds,
      @Nullable String reason,
      boolean silent,
      Instant at)
      implements BatchCommand {}

  /** Somebody to be ruled on, and how they stand towards the moderator. */
  record Candidate(long userId, Authority authority) {}

  /** Confirms a mass action. */
  record StartBatch(long guildId, long batchId, Actor actor, Instant at) implements BatchCommand {}

  /** Stops a mass action. */
  record CancelBatch(long guildId, long batchId, Actor actor, Instant at) implements BatchCommand {}

  /** Takes the next users in hand, or names again those who are. */
  record PickMembers(long guildId, long batchId, int most, Instant at) implements BatchCommand {}

  /** Reports what became of the users in hand. */
  record SettleMembers(long guildId, long batchId, List<BatchItem> items, Instant at)
      implements BatchCommand {}
}
