package dev.docket.readmodels;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.Bar;
import dev.docket.cases.CaseAnswer;
import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Opening;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.Exhibit;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Command;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.LevelActs;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final List<ReadModel> MODELS =
      List.of(new ReadModel("case-board", 3), new ReadModel("leaderboard", 4));
  private static final int USERS = 6;
  private static TestDocket docket;

  private final ReadModels readModels = docket.get(ReadModels.class);

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRebuildEqualsWhatWasLive(long seed) {
    live(seed, 250);
    var before = checksums();
    assertThat(before).allSatisfy(it -> assertThat(it.rowCount()).isPositive());
    MODELS.forEach(RebuildTest::rebuild);
    assertThat(checksums()).isEqualTo(before);
  }

  @Test
  void progressCountsEachEventOnceHoweverManySegmentsLookForIt() {
    live(6, 100);
    var rebuilds = docket.get(Rebuilds.class);
    var head = docket.get(PostgresEventLog.class).head();
    var build = rebuilds.begin(MODELS.getLast());
    var looked = new AtomicLong();
    rebuilds.fill(build, looked::addAndGet);
    assertThat(build.generation().segments()).isGreaterThan(1);
    assertThat(build.toDo()).isEqualTo(head).isEqualTo(looked.get());
    assertThat(rebuilds.begin(MODELS.getLast()).done()).isEqualTo(head);
    rebuilds.drop(MODELS.getLast());
  }

  @Test
  void aRebuildInTheMiddleOfWritesEqualsOneAtRest() {
    live(4, 200);
    var writing = CompletableFuture.runAsync(() -> live(5, 250));
    var rebuilds = 0;
    while (!writing.isDone()) {
      MODELS.forEach(RebuildTest::rebuild);
      rebuilds++;
    }
    writing.join();
    assertThat(rebuilds).isPositive();
    var after = checksums();
    MODELS.forEach(RebuildTest::rebuild);
    assertThat(checksums()).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 300})
  void deliveringEventsAgainChangesNothing(int events) {
    live(6 + events, 200);
    var before = checksums();
    docket.get(Followers.class).stop();
    for (var model : MODELS) {
      docket
          .get(JdbcClient.class)
          .sql("update follower set position = greatest(0, position - ?) where name = ?")
          .params(events, readModels.schema(model))
          .update();
    }
    docket.get(Followers.class).start();
    assertThat(checksums()).isEqualTo(before);
  }

  @Test
  void aPositionThatDoesNotComeIsRefusedInTime() {
    var beyond = docket.get(PostgresEventLog.class).head() + 1_000_000;
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> docket.queries().ask(new ListDuties(NOON), beyond))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.READ_MODEL_BEHIND));
  }

  /** Built beside the live one, equal to it at one position, and then in its place. */
  private static void rebuild(ReadModel model) {
    var served = docket.get(ReadModels.class).schema(model);
    assertThat(docket.rebuild(model)).isNotEmpty().allMatch(Comparison::isEqual);
    assertThat(docket.get(ReadModels.class).schema(model)).isNotEqualTo(served);
  }

  /** What the tables hold once they show the whole log. */
  private List<TableChecksum> checksums() {
    var head = docket.get(PostgresEventLog.class).head();
    MODELS.forEach(it -> readModels.await(it, head));
    return MODELS.stream().flatMap(it -> readModels.checksums(it).stream()).toList();
  }

  private static void live(long seed, int commands) {
    var random = new Random(seed);
    var acts = new Acts(docket, 70_000 + seed);
    var owners = new HashMap<Long, Long>();
    for (var i = 0; i < commands; i++) {
      try {
        var command = any(random, acts, owners, i);
        if (acts.send(command).answer() instanceof CaseAnswer answer
            && command instanceof Opening opening) {
          owners.put(answer.caseNumber(), opening.userId());
        }
      } catch (Refused e) {
        assertThat(e.refusal()).isNotNull();
      }
    }
  }

  private static Command<?> any(Random random, Acts acts, Map<Long, Long> owners, int i) {
    var number = random.nextInt(owners.size() + 1) + 1L;
    var anyone = random.nextInt(USERS) + 1L;
    var user = random.nextBoolean() ? anyone : owners.getOrDefault(number, anyone);
    var at = NOON.plusSeconds(90L * i);
    if (random.nextInt(3) == 0) {
      return LevelActs.any(random, acts.guild(), user, anyone + 1, at);
    }
    var authority = random.nextBoolean() ? Given.authority() : Given.authorityOverBanned();
    var ruling = acts.ruling(user, authority);
    var edit = new CaseEdit(acts.guild(), user, number, Given.authority(11), at);
    return switch (random.nextInt(26)) {
      case 0 -> new BanMember(ruling, null, 0);
      case 1 -> new BanMember(ruling, Duration.ofDays(random.nextInt(650) + 3_000), 60);
      case 2 -> new UnbanMember(ruling);
      case 3 -> new KickMember(ruling);
      case 4 -> new WarnMember(ruling);
      case 5 -> new TimeOutMember(ruling, Duration.ofMinutes(random.nextInt(90) + 1));
      case 6 -> new LiftTimeout(ruling);
      case 7 -> new AmendReason(edit, "reason " + i);
      case 8 -> new ExpireBan(acts.guild(), user, number, NOON.plus(Duration.ofDays(3_300)));
      case 9 -> new RecordLogPost(acts.guild(), user, number, 70, i, at);
      case 10 -> new JailMember(ruling, 70, List.of(71L, 72L));
      case 11 -> new UnjailMember(ruling);
      case 12 -> new BarMember(ruling, Bar.values()[random.nextInt(2)]);
      case 13 -> new LiftBar(ruling, Bar.values()[random.nextInt(2)]);
      case 14 -> new SoftbanMember(ruling, 3_600);
      case 15 -> new TakeNote(ruling);
      case 16 -> new VoidCase(edit, "mistaken " + i);
      case 17 -> new ReinstateCase(edit, "right " + i);
      case 18 -> new UndoCase(edit, "undone " + i);
      case 19 -> new AddEvidence(edit, new Exhibit("https://a.example/" + i, "seen " + i, user));
      case 20 -> new AddNote(edit, "note " + i);
      case 21 -> new LabelCase(edit, "label " + random.nextInt(3));
      case 22 -> new UnlabelCase(edit, "label " + random.nextInt(3));
      case 23 -> new ReportRoles(acts.guild(), user, number, List.of(71L), List.of(72L), at);
      default ->
          acts.report(
              user,
              number,
              switch (random.nextInt(3)) {
                case 0 -> new Applied();
                case 1 -> new Delayed(random.nextInt(5), "503", at);
                default -> new Abandoned("50013");
              },
              at);
    };
  }
}
