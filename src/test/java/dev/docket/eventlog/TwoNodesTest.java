package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two Dockets on one database, each with a cache of its own. */
class TwoNodesTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(20_000);
  private static TestDocket nodeA;
  private static TestDocket nodeB;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts a = new Acts(nodeA, guild);
  private final Acts b = new Acts(nodeB, guild);
  private final LogRows rows = LogRows.of(postgres.dataSource());

  @BeforeAll
  static void start() {
    nodeA = TestDocket.start(postgres.access());
    nodeB = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    nodeA.close();
    nodeB.close();
  }

  @Test
  void aRepeatedCommandGetsItsFirstAnswerFromEitherNode() {
    var warn = new WarnMember(a.ruling(1, Given.authority()));
    var first = a.send(warn, "warn-" + guild);
    var again = b.send(warn, "warn-" + guild);
    assertThat(again.answer()).isEqualTo(first.answer());
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(again.repeated()).isTrue();
    assertThat(rows.numbersOf(guild)).containsExactly(1L);
  }

  @Test
  void aRepeatedCommandGetsItsFirstAnswerAfterARestart() {
    var ban = new BanMember(a.ruling(1, Given.authority()), null, 0);
    var first = a.send(ban, "ban-" + guild);
    try (var restarted = TestDocket.start(postgres.access())) {
      var again = new Acts(restarted, guild).send(ban, "ban-" + guild);
      assertThat(again.answer()).isEqualTo(first.answer());
      assertThat(again.repeated()).isTrue();
    }
  }

  @Test
  void sixteenCopiesOfOneCommandOverTwoNodesAreOneCase() throws Exception {
    var warn = new WarnMember(a.ruling(1, Given.authority()));
    var copies = new ArrayList<Callable<Long>>();
    for (var i = 0; i < 16; i++) {
      var node = i % 2 == 0 ? a : b;
      copies.add(() -> node.send(warn, "copy-" + guild).answer().caseNumber());
    }
    assertThat(together(copies)).hasSize(16).containsOnly(1L);
    assertThat(rows.numbersOf(guild)).containsExactly(1L);
  }

  @RepeatedTest(10)
  void oneMemberIsBannedOnceHoweverManyNodesRace() throws Exception {
    var answers = together(List.of(() -> banned(a), () -> banned(b)));
    assertThat(answers).containsExactlyInAnyOrder(1L, -1L);
    assertThat(rows.numbersOf(guild)).containsExactly(1L);
  }

  /** Returns the case number, or -1 if the member was banned already. */
  private static long banned(Acts node) {
    try {
      return node.ban(1).answer().caseNumber();
    } catch (Refused e) {
      assertThat(e.refusal()).isEqualTo(CaseRefusal.ALREADY_BANNED);
      return -1;
    }
  }

  @Test
  void aStaleNodeDoesNotRefuseWrongly() {
    a.ban(1);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> b.ban(1));
    b.warn(1);
    a.unban(1);
    assertThat(b.ban(1).answer().caseNumber()).isEqualTo(4);
  }

  @Test
  void aStaleNodeDoesNotAcceptWrongly() {
    b.warn(1);
    a.ban(1);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> b.ban(1))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(CaseRefusal.ALREADY_BANNED));
  }

  @Test
  void aCaseOfOneNodeIsSettledOnTheOther() {
    b.warn(1);
    var number = a.ban(1).answer().caseNumber();
    assertThat(b.report(1, number, new Applied()).position()).isPositive();
    assertThat(a.report(1, number, new Applied()).position()).isZero();
  }

  @Test
  void twoBusyNodesShareOneRowOfNumbers() throws Exception {
    busy();
    assertThat(rows.numbersOf(guild))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 320).boxed().toList());
    assertThat(rows.head()).isEqualTo(rows.positions().size());
    assertThat(rows.streamsWithAHole()).isZero();
  }

  @Test
  void aGuildWithALongPastStarvesNoNode() throws Exception {
    rows.fillLedger(guild, 20_000);
    busy();
    assertThat(rows.numbersOf(guild)).hasSize(20_320).doesNotHaveDuplicates();
  }

  private void busy() throws Exception {
    var tasks = new ArrayList<Callable<Long>>();
    for (var writer = 0; writer < 8; writer++) {
      var node = writer % 2 == 0 ? a : b;
      var user = 100 + writer;
      tasks.add(() -> {
        for (var i = 0; i < 40; i++) {
          node.warn(i % 4 == 0 ? 99 : user);
        }
        return 40L;
      });
    }
    together(tasks);
  }

  private static List<Long> together(List<Callable<Long>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var results = new ArrayList<Long>();
      for (var task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    }
  }
}
