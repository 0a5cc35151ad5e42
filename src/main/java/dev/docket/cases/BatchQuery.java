package dev.docket.cases;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about mass actions. */
public sealed interface BatchQuery<R> extends Query<R> {

  /** One mass action as it stands. */
  record FindBatch(long guildId, long batchId) implements BatchQuery<BatchView> {
    @Override
    public Class<BatchView> answerType() {
      return BatchView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Batch.streamOf(guildId, batchId));
    }
  }

  /**
   * The latest mass actions of a guild, newest first.
   *
   * @param limit 1 to 100
   */
  record ListBatches(long guildId, int limit) implements BatchQuery<BatchList> {
    @Override
    public Class<BatchList> answerType() {
      return BatchList.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Batch.streamsOf(guildId));
    }
  }

  /** The mass actions that are not through, over all guilds. */
  record ListRunningBatches() implements BatchQuery<RunningBatches> {
    @Override
    public Class<RunningBatches> answerType() {
      return RunningBatches.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Batch.STREAMS);
    }
  }
}
