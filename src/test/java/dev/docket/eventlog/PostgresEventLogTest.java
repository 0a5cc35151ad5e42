package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.UnbanMember;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEventLogTest {

  private static final int WRITERS = 8;
  private static final int COMMANDS_EACH = 40;

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static TestDocket docket;
  private static final AtomicLong GUILDS = new AtomicLong(10_000);

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private final LogRows rows = LogRows.of(postgres.dataSource());

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @Test
  void everyEventIsInTheStreamOfItsOwner() {
    acts.warn(1);
    acts.warn(2);
    acts.warn(1);
    assertThat(rows.streams())
        .contains(
            "case-ledger/" + guild,
            "member-record/" + guild + "/1",
            "member-record/" + guild + "/2")
        .noneMatch(String::isBlank);
    assertThat(rows.streamsWithAHole()).isZero();
  }

  @Test
  void theFirstNumberOfAGuildIsOne() {
    assertThat(acts.warn(1).answer().caseNumber()).isEqualTo(1);
    assertThat(acts.warn(1).answer().caseNumber()).isEqualTo(2);
  }

  @Test
  void concurrentWritersOfOneGuildShareOneRowOfNumbers() throws Exception {
    var accepted = write(List.of(guild));
    assertThat(rows.numbersOf(guild))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, accepted).boxed().toList());
    positionsAreGapless();
  }

  @Test
  void concurrentWritersOfManyGuildsNumberEachFromOne() throws Exception {
    var guilds = LongStream.range(0, 10).map(_ -> GUILDS.incrementAndGet()).boxed().toList();
    var accepted = write(guilds);
    var numbers = 0L;
    for (var each : guilds) {
      var given = rows.numbersOf(each);
      assertThat(given)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, given.size()).boxed().toList());
      numbers += given.size();
    }
    assertThat(numbers).isEqualTo(accepted);
    positionsAreGapless();
  }

  /** Returns how many commands were accepted; three in ten are refused. */
  private static long write(List<Long> guilds) throws Exception {
    var tasks = new ArrayList<Callable<Long>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      var user = 100 + writer;
      tasks.add(() -> {
        var accepted = 0L;
        for (var i = 0; i < COMMANDS_EACH; i++) {
          var acts = new Acts(docket, guilds.get((user + i) % guilds.size()));
          if (i % 10 < 3) {
            var unban = new UnbanMember(acts.ruling(user, Given.authority()));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> acts.send(unban));
          } else {
            // Half of them meet in one member's record, too.
            acts.warn(i % 2 == 0 ? 99 : user);
            accepted++;
          }
        }
        return accepted;
      });
    }
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var accepted = 0L;
      for (var task : threads.invokeAll(tasks)) {
        accepted += task.get();
      }
      return accepted;
    }
  }

  private void positionsAreGapless() {
    var positions = rows.positions();
    assertThat(positions)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    assertThat(rows.head()).isEqualTo(positions.size());
    assertThat(docket.get(PostgresEventLog.class).head()).isEqualTo(positions.size());
    assertThat(rows.streamsWithAHole()).isZero();
  }

  @Test
  void aReceiptNamesThePositionOfTheLastEvent() {
    assertThat(acts.warn(1).position()).isEqualTo(rows.head());
    assertThat(acts.warn(1).position()).isEqualTo(rows.head());
  }

  @Test
  void aRefusedCommandBurnsNoNumber() {
    acts.ban(1);
    var head = rows.head();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> acts.ban(1))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(CaseRefusal.ALREADY_BANNED));
    assertThat(rows.head()).isEqualTo(head);
    assertThat(acts.warn(2).answer().caseNumber()).isEqualTo(2);
  }

  @Test
  void d4_aFailedUnitOfWorkLeavesNothingBehind() {
    acts.warn(1);
    var head = rows.head();
    rows.jdbc()
        .sql(
            "alter table event add constraint broken check"
                + " (name <> 'case.member-kicked' or guild_id <> "
                + guild
                + ")")
        .update();
    try {
      var kick = new KickMember(acts.ruling(1, Given.authority()));
      assertThatThrownBy(() -> acts.send(kick)).isNotInstanceOf(Refused.class);
    } finally {
      rows.jdbc().sql("alter table event drop constraint broken").update();
    }
    assertThat(rows.head()).isEqualTo(head);
    assertThat(rows.numbersOf(guild)).containsExactly(1L);
    assertThat(acts.warn(1).answer().caseNumber()).isEqualTo(2);
    positionsAreGapless();
  }

  @Test
  void aRepeatedCommandGetsItsFirstAnswer() {
    var warn = new WarnMember(acts.ruling(1, Given.authority()));
    var first = acts.send(warn, "warn-" + guild);
    acts.warn(1);
    var head = rows.head();
    var again = acts.send(warn, "warn-" + guild);
    assertThat(first.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(again.answer()).isEqualTo(first.answer());
    assertThat(again.position()).isEqualTo(first.position());
    assertThat(rows.head()).isEqualTo(head);
  }

  @Test
  void aRepeatedCommandGetsItsFirstAnswerEvenWhereItWouldNowBeRefused() {
    var ban = new BanMember(acts.ruling(1, Given.authority()), null, 0);
    var first = acts.send(ban, "ban-" + guild);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> acts.send(ban, "other-" + guild));
    assertThat(acts.send(ban, "ban-" + guild).answer()).isEqualTo(first.answer());
  }

  @Test
  void aCommandIdMayReturnInAnotherGuild() {
    var here = acts.send(new WarnMember(acts.ruling(1, Given.authority())), "same");
    var elsewhere = new Acts(docket, GUILDS.incrementAndGet());
    var there = elsewhere.send(new WarnMember(elsewhere.ruling(1, Given.authority())), "same");
    assertThat(here.repeated()).isFalse();
    assertThat(there.repeated()).isFalse();
  }

  @Test
  void sixteenConcurrentCopiesOfOneCommandAreOneCase() throws Exception {
    var warn = new WarnMember(acts.ruling(1, Given.authority()));
    var copies = new ArrayList<Callable<Long>>();
    for (var i = 0; i < 16; i++) {
      copies.add(() -> acts.send(warn, "copy-" + guild).answer().caseNumber());
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var copy : threads.invokeAll(copies)) {
        assertThat(copy.get()).isEqualTo(1);
      }
    }
    assertThat(rows.numbersOf(guild)).containsExactly(1L);
  }

  @Test
  void eventsAreReadInOrderWithTheirOrigin() {
    var before = rows.head();
    acts.send(new WarnMember(acts.ruling(1, Given.authority())), "origin-" + guild);
    var read = docket.get(PostgresEventLog.class).after(before, 10);
    assertThat(read).extracting(it -> it.position()).containsExactly(before + 1, before + 2);
    assertThat(read)
        .allSatisfy(it -> {
          assertThat(it.event().guildId()).isEqualTo(guild);
          assertThat(it.origin().actorId()).isEqualTo(Given.MODERATOR);
          assertThat(it.origin().commandId()).isEqualTo("origin-" + guild);
        });
    assertThat(docket.get(PostgresEventLog.class).after(before, 1)).hasSize(1);
  }
}
