package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was ruled before Docket stopped is carried out after it has started again. */
class RestartTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  /** Discord lives a little in the past, so that a ban of a minute is soon over. */
  private static final Duration BEHIND = Duration.ofSeconds(57);

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world =
        SandboxWorld.lasting(
            POSTGRES.access(),
            Clock.offset(Clock.systemUTC(), BEHIND.negated()),
            "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aRulingThatDiscordHasNotAnsweredIsCarriedOutAfterARestart() {
    var target = world.newMember("waiting");
    world.discord.goOffline();
    var number = Rulings.in(world).ban(target);
    world.stopDocket();
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
    world.discord.comeBack();

    world.startDocket();

    world.awaitState(number, CaseState.APPLIED);
    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.directMessages(target)).hasSize(1);
    world.awaitModLog(number);
  }

  @Test
  void aRulingMadeWhileTheDoorWasClosedIsCarriedOutWhenItOpens() {
    var target = world.newMember("ruled elsewhere");

    var number = withoutADoor(it -> it.kick(target));

    assertThat(world.guild.isMember(target.id())).isTrue();
    world.startDocket();
    world.awaitState(number, CaseState.APPLIED);
    assertThat(world.guild.isMember(target.id())).isFalse();
  }

  @Test
  void withoutAnyDutyNotedTheSweepAtStartFindsTheRuling() {
    var target = world.newMember("forgotten");
    withoutADoor(it -> it.ban(target));
    var jdbc = JdbcClient.create(POSTGRES.dataSource());
    jdbc.sql("delete from scheduled_tasks").update();
    jdbc.sql("update follower set position = (select position from log_head)").update();

    world.startDocket();

    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);
    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void aTemporaryBanEndsInItsTimeOrAtOnceIfThatIsPast() throws Exception {
    var overdue = temporarilyBanned("overdue", "1m");
    var early = temporarilyBanned("early", "1m3s");
    world.stopDocket();
    Thread.sleep(Duration.ofSeconds(60).minus(BEHIND).toMillis());

    world.startDocket();

    world.awaitState(overdue, CaseState.EXPIRED);
    var end = Objects.requireNonNull(world.awaitState(early, CaseState.EXPIRED).endsAt());
    assertThat(unbanOf(early).ruledAt()).isAfterOrEqualTo(end);
    world.awaitState(unbanOf(overdue).caseNumber(), CaseState.APPLIED);
    world.awaitState(unbanOf(early).caseNumber(), CaseState.APPLIED);
    assertThat(world.guild.bans().values())
        .noneMatch(it -> it.contains("#" + overdue + " ") || it.contains("#" + early + " "));
  }

  private static CaseView unbanOf(long number) {
    return world
        .docket
        .queries()
        .ask(new ListCases(world.guild.id(), CaseFilter.ALL.ofKind(CaseKind.UNBAN), null, 100))
        .cases()
        .stream()
        .filter(it -> Objects.equals(it.relatedCase(), number))
        .findFirst()
        .orElseThrow();
  }

  private static long temporarilyBanned(String name, String duration) {
    var user = world.newMember(name);
    world.asks("tempban", "user", user, "duration", duration);
    return world.latestCaseOf(user).caseNumber();
  }

  /** Rules while only the log is there, and leaves Docket stopped. */
  private static long withoutADoor(ToLongFunction<Rulings> ruling) {
    world.stopDocket();
    try (var docket = TestDocket.start(POSTGRES.access())) {
      return ruling.applyAsLong(new Rulings(world, docket, world.guild));
    }
  }

  @Test
  void theCommandsAreRegisteredAlthoughDiscordFailsAtFirst() {
    world.stopDocket();
    var registration = "/applications/\\d+/commands";
    var before = world.calls("PUT", registration).size();
    world.discord.failures().on("PUT", registration).answer(400, 0, "not now").times(1);

    world.startDocket();

    SandboxWorld.eventually(
        "the commands are registered",
        () ->
            world.calls("PUT", registration).stream()
                .skip(before + 1L)
                .anyMatch(it -> it.status() == 200));
  }
}
