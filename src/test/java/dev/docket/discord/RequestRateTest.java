package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseState;
import dev.docket.sandbox.RestCall;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Docket's requests, counted where Discord would count them. */
class RequestRateTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int RULINGS = Integer.getInteger("docket.test.rulings", 200);

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  @Test
  void noSecondHoldsFiftyRequestsWhileHundredsOfRulingsAreEnforced() {
    var targets =
        IntStream.range(0, RULINGS).mapToObj(i -> world.newMember("one of many " + i)).toList();
    var since = Instant.now();

    targets.forEach(it -> Rulings.in(world).ban(it));
    eventually(
        "all are banned",
        Duration.ofSeconds(120),
        () -> targets.stream().allMatch(it -> world.guild.bans().containsKey(it.id())));

    var calls = world.discord.calls().stream().filter(it -> !it.at().isBefore(since)).toList();
    var most = most(calls);
    assertThat(most).as("of %d requests", calls.size()).isBetween(25L, 49L);
    assertThat(calls).noneMatch(it -> it.status() == 429);
  }

  @Test
  void aLimitWithoutATimeIsNotTestedOverAndOver() throws Exception {
    var target = world.newMember("limited for long");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).rateLimitWithoutRetryAfter();

    var number = Rulings.in(world).ban(target);
    Thread.sleep(4_000);

    assertThat(world.calls("PUT", ".*/bans/" + target.id())).hasSizeBetween(1, 5);
    world.discord.failures().clear();
    world.awaitState(number, CaseState.APPLIED);
  }

  @Test
  void aLimitForTheWholeBotIsWaitedOut() {
    var limited = world.newMember("limited with all");
    var other = world.newMember("limited with the other");
    var warm = world.newMember("warm");
    world.awaitState(Rulings.in(world).timeOut(warm, Duration.ofMinutes(5)), CaseState.APPLIED);
    world
        .discord
        .failures()
        .on("PUT", ".*/bans/" + limited.id())
        .globalRateLimit(Duration.ofSeconds(2))
        .times(1);

    var number = Rulings.in(world).ban(limited);
    eventually("the limit is met", () -> !refused().isEmpty());
    var met = refused().getFirst().at();
    Rulings.in(world).timeOut(other, Duration.ofMinutes(5));

    world.awaitState(number, CaseState.APPLIED);
    assertThat(world.discord.calls())
        .filteredOn(it -> it.at().isAfter(met) && it.at().isBefore(met.plusMillis(1_900)))
        .isEmpty();
  }

  private static List<RestCall> refused() {
    return world.discord.calls().stream()
        .filter(it -> it.status() == 429)
        .filter(it -> it.path().contains("/bans/"))
        .toList()
        .reversed();
  }

  private static long most(List<RestCall> calls) {
    return calls.stream()
        .mapToLong(from ->
            calls.stream()
                .filter(it -> !it.at().isBefore(from.at()))
                .filter(it -> it.at().isBefore(from.at().plusSeconds(1)))
                .count())
        .max()
        .orElse(0);
  }
}
