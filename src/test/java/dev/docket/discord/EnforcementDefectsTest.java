package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseState;
import dev.docket.cases.Notice;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Defects of other bots, each in the words of whoever has it. */
class EnforcementDefectsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
    world.guild.setBotPermissions(
        SandboxPermission.BAN_MEMBERS,
        SandboxPermission.KICK_MEMBERS,
        SandboxPermission.MODERATE_MEMBERS);
  }

  @Test
  void d6_anActionAlwaysHasACaseAndTheCaseANumber() {
    var target = world.newMember("numbered");
    assertThat(world.asks("ban", "user", target)).doesNotContain("#0 ");

    var number = world.latestCaseOf(target).caseNumber();
    assertThat(number).isPositive();
    assertThat(world.guild.bans().get(target.id())).startsWith("Case #" + number + " by ");
    assertThat(world.historyOf(number)).startsWith(What.RULED, What.ENFORCEMENT_CONFIRMED);
  }

  @Test
  void masz_anUnbanThatThrowsIsTriedAgain() {
    var target = banned("pardoned late");
    world.discord.failures().on("DELETE", ".*/bans/" + target.id()).answer(500).times(6);

    var number = Rulings.in(world).unban(target);

    world.awaitState(number, CaseState.APPLIED);
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
  }

  @Test
  void tjBot_aBanThatFailsLeavesNoFalseCase() {
    var target = world.newMember("not banned");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).answer(403, 50013, "No");

    var number = Rulings.in(world).ban(target);

    assertThat(world.awaitState(number, CaseState.FAILED).failure()).contains("403");
  }

  @Test
  void tjBot_anUnbanIsNotTakenForDoneBeforeDiscordDidIt() {
    var target = banned("still banned");
    world.discord.failures().on("DELETE", ".*/bans/" + target.id()).dropConnection();

    var number = Rulings.in(world).unban(target);

    world.awaitState(number, CaseState.RETRYING);
    assertThat(world.guild.bans()).containsKey(target.id());
    world.discord.failures().clear();
    world.awaitState(number, CaseState.APPLIED);
  }

  @Test
  void yagpdb_anEndThatLacksAPermissionIsNotForgotten() {
    var target = world.newMember("banned for a moment");
    world.guild.setBotPermissions(SandboxPermission.BAN_MEMBERS);
    temporarilyBanned(target, Instant.now().plusSeconds(2));
    eventually("the ban", () -> world.guild.bans().containsKey(target.id()));
    world.guild.setBotPermissions(SandboxPermission.KICK_MEMBERS);

    eventually("the end", () -> world.casesOf(target).size() == 2);
    var end = world.latestCaseOf(target).caseNumber();
    world.awaitState(end, CaseState.RETRYING);
    world.guild.setBotPermissions(SandboxPermission.BAN_MEMBERS);

    world.awaitState(end, CaseState.APPLIED);
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
  }

  @Test
  void nobodyIsToldOfABanThatDocketLacksThePermissionFor() {
    var target = world.newMember("not told");
    world.guild.setBotPermissions(SandboxPermission.KICK_MEMBERS);

    var number = Rulings.in(world).ban(target);

    var failed = world.awaitState(number, CaseState.FAILED);
    assertThat(failed.failure()).contains("BAN_MEMBERS");
    assertThat(failed.notice()).isEqualTo(Notice.UNKNOWN);
    assertThat(world.directMessages(target)).isEmpty();
  }

  private static SandboxUser banned(String name) {
    var target = world.newMember(name);
    world.awaitState(Rulings.in(world).ban(target), CaseState.APPLIED);
    return target;
  }

  private static void temporarilyBanned(SandboxUser target, Instant end) {
    var lasting = Duration.ofMinutes(1);
    var ruling =
        new Ruling(
            world.guild.id(),
            target.id(),
            world.moderator.id(),
            Given.authority(),
            null,
            true,
            end.minus(lasting));
    world
        .docket
        .commands()
        .send(
            new BanMember(ruling, lasting, 0),
            Origin.of(world.moderator.id(), Source.CLI, UUID.randomUUID().toString()));
  }
}
