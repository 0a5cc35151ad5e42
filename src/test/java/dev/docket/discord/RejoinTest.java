package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseState;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever leaves to get out of jail is in jail again on coming back. */
class RejoinTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long jail;
  private static long artist;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    artist = world.guild.createRole("artist", 1);
    jail = world.guild.createRole("jailed", 1);
    eventually(
        "the jail is named",
        () -> world.asks(world.guild.ownerId(), "config jail", "role", jail).contains("✅"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static SandboxUser jailed(String name) {
    var target = world.newMember(name, artist);
    assertThat(world.asks("jail", "user", target, "reason", "spam")).contains("JAIL", "applied");
    return target;
  }

  private static long caseOf(SandboxUser target) {
    return world.latestCaseOf(target).caseNumber();
  }

  private static long rejailings(long number) {
    return world.historyOf(number).stream().filter(it -> it == What.REJAILED).count();
  }

  private static void awaitRejailings(long number, int times) {
    eventually("in jail again %d times".formatted(times), () -> rejailings(number) == times);
  }

  @Test
  void defect3aMemberWhoComesBackIsJailedAgainAndGetsTheRolesOfTheFirstTimeInTheEnd() {
    var target = jailed("runaway");
    var number = caseOf(target);

    world.guild.leave(target);
    world.guild.join(target, artist);

    awaitRejailings(number, 1);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
    assertThat(world.casesOf(target)).hasSize(1);
    assertThat(world.asks("case history", "number", number)).contains("in jail again");
    assertThat(world.asks("unjail", "user", target)).contains("UNJAIL", "applied");
    assertThat(world.guild.rolesOf(target.id())).containsExactly(artist);
  }

  @Test
  void whoComesBackTwiceIsJailedOnceEachTime() {
    var target = jailed("twice");
    var number = caseOf(target);
    for (var round = 1; round <= 2; round++) {
      world.guild.leave(target);
      world.guild.join(target);
      awaitRejailings(number, round);
      assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
    }
    world.guild.say(target.id(), world.general, "back again");
    world.newMember("somebody else");
    assertThat(rejailings(number)).isEqualTo(2);
  }

  @Test
  void whoWasReleasedMeanwhileIsLeftAlone() {
    var target = jailed("released");
    var number = caseOf(target);
    world.guild.leave(target);
    assertThat(world.asks("unjail", "user", target)).contains("UNJAIL", "applied");
    assertThat(world.latestCaseOf(target).missingRoleIds()).containsExactly(artist);
    var marker = jailed("marker");

    world.guild.join(target);

    world.guild.leave(marker);
    world.guild.join(marker);
    awaitRejailings(caseOf(marker), 1);
    assertThat(world.guild.rolesOf(target.id())).isEmpty();
    assertThat(rejailings(number)).isZero();
    assertThat(world.caseOf(number).state()).isEqualTo(CaseState.LIFTED);
  }

  @Test
  void whoIsInJailAgainAlreadyIsNotJailedOnceMoreByARestart() {
    var target = jailed("steady");
    world.guild.leave(target);
    world.guild.join(target);
    awaitRejailings(caseOf(target), 1);
    world.stopDocket();
    world.startDocket();
    var marker = jailed("second marker");
    world.guild.leave(marker);
    world.guild.join(marker);
    awaitRejailings(caseOf(marker), 1);
    assertThat(rejailings(caseOf(target))).isEqualTo(1);
  }

  @Test
  void whoComesBackWhileDocketIsDownIsJailedAtItsStart() {
    var target = jailed("patient");
    var number = caseOf(target);
    world.stopDocket();
    world.guild.leave(target);
    world.guild.join(target);

    world.startDocket();

    awaitRejailings(number, 1);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
  }

  @Test
  void aRestartBetweenComingBackAndTheRoleIsMadeGood() {
    var target = jailed("interrupted");
    var number = caseOf(target);
    world.guild.leave(target);
    world.discord.failures().on("PATCH", "/guilds/\\d+/members/" + target.id()).answer(503);
    world.guild.join(target);
    eventually(
        "it was tried",
        () -> !world.calls("PATCH", "/guilds/\\d+/members/" + target.id()).isEmpty());
    world.stopDocket();
    world.discord.failures().clear();

    world.startDocket();

    awaitRejailings(number, 1);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
  }

  @Test
  void aTimeoutOutlastsComingBack() {
    var target = world.newMember("silenced");
    assertThat(world.asks("timeout", "user", target, "duration", "1h")).contains("applied");

    world.guild.leave(target);
    world.guild.join(target);

    assertThat(world.guild.member(target.id()).orElseThrow().timedOutUntil())
        .isAfter(Instant.now().plus(Duration.ofMinutes(55)));
  }
}
