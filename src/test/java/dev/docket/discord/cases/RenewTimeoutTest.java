package dev.docket.discord.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.cases.Ruling;
import dev.docket.discord.Guilds;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timeouts beyond Discord's 28 days. */
class RenewTimeoutTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aLongTimeoutIsSetTo27DaysAndNotedForItsRenewal() {
    var target = timedOut("long", "40d");
    assertThat(shown(target)).isCloseTo(in(27), within(1, ChronoUnit.MINUTES));
    assertThat(noted(target)).isCloseTo(in(6), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void itIsRenewedWhenLessThan21DaysAreLeft() {
    var target = timedOut("renewed", "90d");
    var set = shown(target);
    renewal(target);
    assertThat(shown(target)).isEqualTo(set);

    left(target, 20);
    assertThat(renewal(target))
        .hasValueSatisfying(it -> assertThat(it).isCloseTo(in(6), within(1, ChronoUnit.MINUTES)));
    assertThat(shown(target)).isCloseTo(in(27), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void whoLeavesIsLookedAfterAgainOnComingBack() {
    var target = timedOut("traveller", "90d");
    var set = shown(target);
    world.guild.leave(target);
    assertThat(renewal(target))
        .hasValueSatisfying(it -> assertThat(it).isCloseTo(in(6), within(1, ChronoUnit.MINUTES)));

    world.guild.join(target);

    assertThat(renewal(target)).isPresent();
    assertThat(shown(target)).isEqualTo(set);
  }

  @Test
  void theLastRenewalEndsWithTheCase() {
    var target =
        timedOut("almost over", Duration.ofDays(60), Instant.now().minus(Duration.ofDays(35)));
    left(target, 20);

    renewal(target);

    assertThat(shown(target)).isEqualTo(world.latestCaseOf(target).endsAt());
  }

  @Test
  void afterItsEndItIsNotRenewed() {
    var target = timedOut("over", "40d");
    var set = shown(target);
    assertThat(renewal(target, world.latestCaseOf(target).caseNumber(), Duration.ofDays(41)))
        .isEmpty();
    assertThat(shown(target)).isEqualTo(set);
  }

  @Test
  void aNewerTimeoutIsNotReplacedByAnOlderOne() {
    var target = timedOut("superseded", "60d");
    var older = world.latestCaseOf(target).caseNumber();
    world.guild.endTimeout(world.moderator.id(), target.id(), "by hand");
    world.asks("timeout", "user", target, "duration", "1h");
    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);

    assertThat(renewal(target, older, Duration.ZERO)).isEmpty();

    assertThat(shown(target)).isBefore(in(1));
  }

  @Test
  void aTimeoutThatWasLiftedOrEndedByHandIsNotRenewed() {
    var lifted = timedOut("lifted", "60d");
    var number = world.latestCaseOf(lifted).caseNumber();
    world.asks("untimeout", "user", lifted);
    assertThat(renewal(lifted, number, Duration.ZERO)).isEmpty();
    assertThat(world.guild.timedOutUntil(lifted.id())).isEmpty();

    var byHand = timedOut("ended by hand", "60d");
    world.guild.endTimeout(world.moderator.id(), byHand.id(), "by hand");
    renewal(byHand);
    assertThat(world.guild.timedOutUntil(byHand.id())).isEmpty();
  }

  @Test
  void whatDiscordTakesWholeIsNotRenewed() {
    var target = timedOut("short", "26d");
    assertThat(duties(target)).isZero();
  }

  private static SandboxUser timedOut(String name, String duration) {
    var target = world.newMember(name);
    world.asks("timeout", "user", target, "duration", duration);
    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);
    return target;
  }

  private static Instant shown(SandboxUser target) {
    return world.guild.timedOutUntil(target.id()).orElseThrow();
  }

  private static Instant in(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private static SandboxUser timedOut(String name, Duration lasting, Instant at) {
    var target = world.newMember(name);
    var ruling =
        new Ruling(
            world.guild.id(), target.id(), Given.MODERATOR, Given.authority(), null, true, at);
    world
        .docket
        .commands()
        .send(
            new TimeOutMember(ruling, lasting),
            Origin.of(Given.MODERATOR, Source.CLI, UUID.randomUUID().toString()));
    SandboxWorld.eventually(
        "the timeout", () -> world.guild.timedOutUntil(target.id()).isPresent());
    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);
    return target;
  }

  /** Time passes. */
  private static void left(SandboxUser target, int days) {
    world.guild.timeOut(world.moderator.id(), target.id(), in(days), "time passes");
  }

  private static Optional<Instant> renewal(SandboxUser target) {
    return renewal(target, world.latestCaseOf(target).caseNumber(), Duration.ZERO);
  }

  private static Optional<Instant> renewal(SandboxUser target, long number, Duration later) {
    var guilds = world.docket.get(Guilds.class);
    var clock = Clock.offset(Clock.systemUTC(), later);
    var renewing =
        new RenewTimeout(
            world.docket.commands(), world.docket.queries(), guilds, clock, new Random(5));
    return renewing.perform(new CaseRef(world.guild.id(), target.id(), number).toString(), false);
  }

  private static Instant noted(SandboxUser target) {
    return jdbc()
        .sql(
            "select execution_time from scheduled_tasks"
                + " where task_name = 'renew-timeout' and task_instance like ?")
        .param("%/" + target.id() + "/%")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static long duties(SandboxUser target) {
    return jdbc()
        .sql(
            "select count(*) from scheduled_tasks"
                + " where task_name = 'renew-timeout' and task_instance like ?")
        .param("%/" + target.id() + "/%")
        .query(Long.class)
        .single();
  }

  private static JdbcClient jdbc() {
    return JdbcClient.create(POSTGRES.dataSource());
  }
}
