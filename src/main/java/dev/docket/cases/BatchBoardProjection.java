package dev.docket.cases;

import dev.docket.cases.BatchBoardTables.BatchRow;
import dev.docket.cases.BatchBoardTables.MemberRow;
import dev.docket.cases.BatchBoardTables.PhaseRow;
import dev.docket.cases.BatchEvent.BatchCancelled;
import dev.docket.cases.BatchEvent.BatchFinished;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchEvent.MembersPicked;
import dev.docket.cases.BatchEvent.MembersSettled;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/batch-board}. */
final class BatchBoardProjection implements Projection {

  static final ReadModel BATCH_BOARD = new ReadModel("batch-board", 1);

  @Override
  public ReadModel readModel() {
    return BATCH_BOARD;
  }

  @Override
  public Class<BatchEvent> family() {
    return BatchEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new BatchFold(
        new BatchBoardTables(tables),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private record BatchFold(
      BatchBoardTables tables,
      List<BatchRow> proposed,
      List<MemberRow> named,
      Map<BatchRef, PhaseRow> phases,
      List<MemberRow> settled)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((BatchEvent) recorded.event()) {
        case BatchProposed e -> propose(e);
        case BatchStarted e -> move(e, BatchPhase.RUNNING);
        case MembersPicked _ -> {}
        case MembersSettled e ->
            e.items().forEach(it -> settled.add(MemberRow.settled(BatchRef.of(e), it)));
        case BatchCancelled e -> move(e, BatchPhase.CANCELLED);
        case BatchFinished e -> move(e, BatchPhase.FINISHED);
      }
    }

    private void propose(BatchProposed event) {
      proposed.add(
          new BatchRow(
              event.guildId(),
              event.batchId(),
              event.moderatorId(),
              event.kind(),
              BatchPhase.PROPOSED,
              event.lastingSeconds(),
              event.deleteMessageSeconds(),
              event.silent(),
              event.at()));
      for (var place = 0; place < event.targets().size(); place++) {
        named.add(MemberRow.named(BatchRef.of(event), place, event.targets().get(place)));
      }
    }

    private void move(BatchEvent event, BatchPhase phase) {
      phases.put(BatchRef.of(event), new PhaseRow(event.guildId(), event.batchId(), phase));
    }

    @Override
    public int held() {
      return named.size() + settled.size() + phases.size();
    }

    @Override
    public void write() {
      tables.save(proposed, named, List.copyOf(phases.values()), settled);
    }
  }
}
