package dev.docket.privacy;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Source;
import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.TableChecksum;
import dev.docket.sealing.Erasures;
import dev.docket.sealing.SubjectKeys;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a person after an erasure, and what is not. */
class ErasureTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final ReadModel CASE_BOARD = new ReadModel("case-board", 3);

  private static TestDocket docket;
  private static Acts acts;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
    acts = Acts.at(docket);
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @Test
  void textsReadErasedAndNumbersCountsAndChecksumsStay() {
    var number = acts.ban(20).answer().caseNumber();
    amend(acts, 20, number, "raid");
    var other = acts.warn(21).answer().caseNumber();
    var events = log(docket.get(PostgresEventLog.class).head());
    var tables = checksums();
    assertThat(reason(number)).isEqualTo("raid");

    erase(20);

    assertThat(reason(number)).isEqualTo("[erased]");
    assertThat(changes(number))
        .filteredOn(it -> it.what() == What.REASON_AMENDED)
        .singleElement()
        .extracting(Change::before, Change::after)
        .containsExactly("[erased]", "[erased]");
    assertThat(reason(other)).isEqualTo("spam");
    assertThat(log(events.size())).isEqualTo(events);
    assertThat(checksums()).isEqualTo(tables);
    docket.rebuild(CASE_BOARD);
    assertThat(checksums()).isEqualTo(tables);
    assertThat(reason(number)).isEqualTo("[erased]");
    assertThat(acts.warn(20).answer().caseNumber()).isEqualTo(other + 1);
  }

  @Test
  void whatIsWrittenAfterAnErasureIsReadable() {
    var before = acts.warn(30).answer().caseNumber();
    erase(30);
    var after = acts.warn(30).answer().caseNumber();
    amend(acts, 30, before, "seen again");

    assertThat(reason(before)).isEqualTo("seen again");
    assertThat(reason(after)).isEqualTo("spam");
    assertThat(docket.get(SubjectKeys.class).states(30)).hasSize(2);
  }

  @Test
  void anErasureIsOneEventHoweverOftenItIsAskedFor() {
    acts.warn(40);
    var first = erase(40);
    var again = erase(40);

    assertThat(first.position()).isPositive();
    assertThat(again.position()).isZero();
    assertThat(again.answer()).isEqualTo(first.answer()).isEqualTo(new Erasure(40, 1));
  }

  @Test
  void theKeyIsDestroyedEvenIfWhoeverAskedForItDies() throws InterruptedException {
    acts.warn(50);
    record(50);

    var deadline = System.nanoTime() + 30_000_000_000L;
    while (docket.get(SubjectKeys.class).states(50).getFirst().erasedAt() == null) {
      assertThat(System.nanoTime()).as("waiting for the duty").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  @Test
  void aNodeThatRemembersAnErasedTextDoesNotRepeatIt() {
    try (var elsewhere = TestDocket.start(postgres.access())) {
      var remembering = Acts.at(elsewhere);
      var number = remembering.warn(60).answer().caseNumber();

      erase(60);
      amend(remembering, 60, number, "raid");

      assertThat(changes(number))
          .filteredOn(it -> it.what() == What.REASON_AMENDED)
          .singleElement()
          .extracting(Change::before, Change::after)
          .containsExactly("[erased]", "raid");
    }
  }

  @Test
  void anErasureAmidAmendmentsLeavesNothingFromBeforeIt() {
    var number = acts.ban(70).answer().caseNumber();
    amend(acts, 70, number, "before the erasure");
    var amending =
        CompletableFuture.runAsync(() -> {
          for (var i = 0; i < 60; i++) {
            amend(acts, 70, number, "amendment " + i);
          }
        });
    erase(70);
    amending.join();
    amend(acts, 70, number, "after the erasure");

    assertThat(reason(number)).isEqualTo("after the erasure");
    assertThat(changes(number))
        .hasSizeGreaterThan(60)
        .extracting(Change::before)
        .doesNotContain("spam", "before the erasure");
    assertThat(changes(number)).extracting(Change::after).doesNotContain("spam");
  }

  private static Receipt<Erasure> erase(long subject) {
    var receipt = record(subject);
    docket.get(Erasures.class).destroyKeys(subject, receipt.answer().generation());
    return receipt;
  }

  private static Receipt<Erasure> record(long subject) {
    return docket
        .commands()
        .send(
            new EraseSubject(subject, 1, NOON),
            Origin.of(1, Source.CLI, UUID.randomUUID().toString()));
  }

  private static void amend(Acts acts, long user, long number, String reason) {
    acts.send(new AmendReason(new CaseEdit(GUILD, user, number, Given.authority(), NOON), reason));
  }

  private static String reason(long number) {
    return String.valueOf(docket.queries().askLatest(new FindCase(GUILD, number)).reason());
  }

  private static List<Change> changes(long number) {
    return docket.queries().askLatest(new ListCaseChanges(GUILD, number)).changes();
  }

  private static List<String> log(long first) {
    return docket
        .get(JdbcClient.class)
        .sql("select e::text from event e where position <= ? order by position")
        .param(first)
        .query(String.class)
        .list();
  }

  /** Of the cases so far; other tests add theirs. */
  private static List<TableChecksum> checksums() {
    docket.get(ReadModels.class).await(CASE_BOARD, docket.get(PostgresEventLog.class).head());
    return docket.get(ReadModels.class).checksums(CASE_BOARD);
  }
}
