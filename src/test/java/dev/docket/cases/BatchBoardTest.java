package dev.docket.cases;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchQuery.ListBatches;
import dev.docket.cases.BatchQuery.ListRunningBatches;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mass actions as they are shown, and as they are remembered by snapshots. */
class BatchBoardTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final BatchItem CASE = BatchItem.opened(20, 4);
  private static final BatchItem REFUSED =
      BatchItem.refused(21, CaseRefusal.ALREADY_BANNED, List.of("3"));

  private static TestDocket docket;

  @BeforeAll
  static void start() {
    docket = start(postgres);
  }

  private static TestDocket start(PostgreSql database) {
    return TestDocket.start(database.access(), "docket.snapshots.every=2");
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static BatchAnswer send(BatchCommand command) {
    return Acts.at(docket).send(command).answer();
  }

  private static void propose(long guild, long batch) {
    var candidates =
        LongStream.of(21, 20, 22).mapToObj(it -> new Candidate(it, Given.authority())).toList();
    send(
        new ProposeBatch(
            guild,
            batch,
            Given.actor(-1),
            CaseKind.TEMPBAN,
            candidates,
            Duration.ofDays(2),
            60,
            "raid",
            true,
            NOON));
  }

  @Test
  void itShowsEachUserInOrderWithTheResult() {
    propose(1, 5);
    assertThat(find(1, 5))
        .matches(it -> it.phase() == BatchPhase.PROPOSED && it.results().isEmpty())
        .matches(it -> Duration.ofDays(2).equals(it.lasting()) && it.silent());

    send(new StartBatch(1, 5, Given.actor(-1), NOON));
    send(new PickMembers(1, 5, 2, NOON));
    send(new SettleMembers(1, 5, List.of(CASE, REFUSED), NOON));

    assertThat(find(1, 5).members())
        .containsExactly(
            new BatchView.Member(21, "raid", REFUSED),
            new BatchView.Member(20, "raid", CASE),
            new BatchView.Member(22, "raid", null));
    assertThat(docket.queries().askLatest(new ListRunningBatches()).batches())
        .contains(new BatchRef(1, 5));
    assertThat(docket.rebuild(BatchBoardProjection.BATCH_BOARD)).allMatch(Comparison::isEqual);
  }

  @Test
  void itIsKnownFromItsSnapshotAfterARestart() {
    propose(2, 6);
    send(new StartBatch(2, 6, Given.actor(-1), NOON));
    send(new PickMembers(2, 6, 1, NOON));
    send(new SettleMembers(2, 6, List.of(REFUSED), NOON));
    send(new PickMembers(2, 6, 1, NOON));
    docket.close();
    docket = start(postgres);

    assertThat(send(new PickMembers(2, 6, 1, NOON)))
        .isEqualTo(new BatchAnswer(BatchPhase.RUNNING, 1, List.of(20L), List.of()));
    send(new CancelBatch(2, 6, Given.actor(-1), NOON));
    assertThat(docket.queries().askLatest(new ListBatches(2, 10)).batches())
        .containsExactly(new BatchList.Line(6, CaseKind.TEMPBAN, BatchPhase.CANCELLED, NOON, 3));
    assertThat(docket.queries().askLatest(new ListRunningBatches()).batches())
        .doesNotContain(new BatchRef(2, 6));
  }

  private static BatchView find(long guild, long batch) {
    return docket.queries().askLatest(new FindBatch(guild, batch));
  }
}
