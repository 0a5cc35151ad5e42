package dev.docket.eventlog;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class SnapshotTest {

  private static final long MEMBER = 1_001;

  private PostgreSql.Fresh database;
  private JdbcClient jdbc;
  private TestDocket docket;

  @BeforeEach
  void aFreshLog() {
    database = PostgreSql.freshDatabase();
    jdbc = JdbcClient.create(database.dataSource());
    docket = start();
  }

  @AfterEach
  void close() {
    docket.close();
    database.close();
  }

  private TestDocket start() {
    return TestDocket.start(database.access(), "docket.snapshots.every=20");
  }

  private void restart() {
    docket.close();
    docket = start();
  }

  private Acts acts() {
    return new Acts(docket, 900);
  }

  private void awaitSnapshot(String stream, long sequence) throws InterruptedException {
    while (jdbc.sql("select 1 from snapshot where stream = ? and sequence >= ?")
        .params(stream, sequence)
        .query()
        .listOfRows()
        .isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Whoever still gets the right answer has not read what a snapshot stands for. */
  private void forgetEventsBelow(String stream, long sequence) {
    jdbc.sql("delete from event where stream = ? and sequence < ?")
        .params(stream, sequence)
        .update();
  }

  private String state(String stream) {
    return jdbc.sql("select state::text from snapshot where stream = ?")
        .param(stream)
        .query(String.class)
        .single();
  }

  @Test
  void aColdStartOfAMemberWithTenThousandXpEventsReadsOnlyTheLastFew() throws Exception {
    var stream = "progress/900/" + MEMBER;
    LogRows.of(database.dataSource()).fillProgress(900, MEMBER, 10_000);
    acts().award(MEMBER, NOON.plusSeconds(10_000_000));
    awaitSnapshot(stream, 10_000);

    restart();
    forgetEventsBelow(stream, 10_001);
    var answer =
        acts().send(new AwardXp(900, MEMBER, 30, 40, NOON.plusSeconds(20_000_000))).answer();

    assertThat(answer.xp()).isEqualTo(20 * 10_002);
  }

  @Test
  void aMembersRecordDecidesFromItsSnapshotAsFromItsEvents() throws Exception {
    var stream = "member-record/900/" + MEMBER;
    var acts = acts();
    acts.ban(MEMBER);
    acts.report(MEMBER, 1, new Applied());
    acts.send(new TimeOutMember(acts.ruling(MEMBER, Given.authority()), Duration.ofHours(2)));
    acts.send(
        new AmendReason(new CaseEdit(900, MEMBER, 1, Given.authority(), NOON), "spam, again"));
    for (var i = 0; i < 30; i++) {
      acts.warn(MEMBER);
    }
    awaitSnapshot(stream, 19);
    awaitSnapshot("case-ledger/900", 19);

    restart();
    forgetEventsBelow(stream, 19);
    forgetEventsBelow("case-ledger/900", 19);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            acts()
                .send(
                    new AmendReason(
                        new CaseEdit(900, MEMBER, 1, Given.authority(), NOON), "spam, again")))
        .matches(it -> it.refusal() == CaseRefusal.REASON_UNCHANGED);
    assertThat(acts().warn(MEMBER).answer().caseNumber()).isEqualTo(33);
  }

  @Test
  void aSnapshotOfAnotherRevisionIsIgnoredAndReplaced() throws Exception {
    var stream = "progress/900/" + MEMBER;
    LogRows.of(database.dataSource()).fillProgress(900, MEMBER, 30);
    acts().award(MEMBER, NOON.plusSeconds(10_000_000));
    awaitSnapshot(stream, 29);
    var before = state(stream);
    restart();
    jdbc.sql("update snapshot set revision = '0', state = '{}'").update();

    var answer =
        acts().send(new AwardXp(900, MEMBER, 30, 40, NOON.plusSeconds(20_000_000))).answer();

    assertThat(answer.xp()).isEqualTo(20 * 32);
    while (state(stream).equals("{}")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(state(stream)).hasSameSizeAs(before);
  }

  @Test
  void onlyAHigherSequenceReplacesASnapshot() {
    var store = docket.get(SnapshotStore.class);
    var stream = "progress/900/" + MEMBER;
    LogRows.of(database.dataSource()).fillProgress(900, MEMBER, 30);
    acts().award(MEMBER, NOON.plusSeconds(10_000_000));
    var latest = untilRead(store, stream);

    store
        .prepare(
            new GenericDomainEventMessage<>(
                "progress", stream, latest.getSequenceNumber() - 1, latest.getPayload()))
        .run();

    assertThat(store.read(stream).orElseThrow().getSequenceNumber())
        .isEqualTo(latest.getSequenceNumber());
  }

  private static DomainEventMessage<?> untilRead(SnapshotStore store, String stream) {
    while (true) {
      var read = store.read(stream);
      if (read.isPresent()) {
        return read.get();
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void aSnapshotThatCannotBeTakenOrReadHoldsNoCommandUp() {
    jdbc.sql("drop table snapshot").update();
    for (var i = 0; i < 50; i++) {
      acts().warn(MEMBER);
    }
    restart();

    assertThat(acts().warn(MEMBER).answer().caseNumber()).isEqualTo(51);
  }
}
