package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseState;
import dev.docket.cases.Notice;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Discord refuses for good is shown as failed, and leaves nothing in force. */
class DiscordRefusesTest {

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

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  private static void forbid(String method, String path) {
    world.discord.failures().on(method, path).answer(403, 50013, "Missing Permissions");
  }

  @Test
  void aKickThatDiscordForbidsIsSaidToHaveFailedEverywhere() {
    var target = world.newMember("unkickable");
    forbid("DELETE", ".*/members/" + target.id());

    var said = world.asks("kick", "user", target);

    var number = failed(target);
    assertThat(said).contains("KICK", "failed: Discord answered 403: Missing Permissions");
    assertThat(world.asks("case view", "number", number)).contains("failed: Discord answered 403");
    assertThat(world.asks("case history", "number", number))
        .contains("not carried out: Discord answered 403: Missing Permissions");
    assertThat(world.awaitModLog(number)).contains("KICK", "failed: Discord answered 403");
    assertThat(world.historyOf(number))
        .containsExactly(What.RULED, What.ENFORCEMENT_FAILED, What.LOG_POSTED);
    assertThat(world.guild.isMember(target.id())).isTrue();
  }

  @Test
  void aBanAfterAKickThatFailedIsCarriedOut() {
    var target = world.newMember("kicked in vain");
    forbid("DELETE", ".*/members/" + target.id());
    world.asks("kick", "user", target);
    failed(target);

    assertThat(world.asks("ban", "user", target)).contains("BAN", "applied");

    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void aBanThatFailedIsNotInForce() {
    var target = world.newMember("unbannable");
    forbid("PUT", ".*/bans/" + target.id());
    assertThat(world.asks("ban", "user", target)).contains("failed: Discord answered 403");
    failed(target);
    assertThat(world.asks("unban", "user", target)).contains("This user is not banned.");
    world.discord.failures().clear();

    assertThat(world.asks("ban", "user", target)).contains("BAN", "applied");

    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.casesOf(target)).hasSize(2);
  }

  @Test
  void aTimeoutThatFailedIsNotInForce() {
    var target = world.newMember("untameable");
    forbid("PATCH", ".*/members/" + target.id());
    assertThat(world.asks("timeout", "user", target, "duration", "5m")).contains("failed");
    failed(target);
    world.discord.failures().clear();

    assertThat(world.asks("timeout", "user", target, "duration", "5m")).contains("applied");

    assertThat(world.guild.timedOutUntil(target.id())).isPresent();
  }

  @Test
  void aDirectMessageIsSentBeforeABanAndKeptInMindWhenTheBanFails() {
    var target = world.newMember("told in vain");
    forbid("PUT", ".*/bans/" + target.id());

    world.asks("ban", "user", target);

    assertThat(world.caseOf(failed(target)).notice()).isEqualTo(Notice.SENT);
  }

  @Test
  void anAdministratorCannotBeTimedOutByDiscordsRule() {
    var role = world.guild.createRole("low admins", 2, SandboxPermission.ADMINISTRATOR);
    var target = world.newMember("admin", role);

    assertThat(world.asks("timeout", "user", target, "duration", "5m"))
        .contains("failed: Discord answered 403");

    failed(target);
  }

  @Test
  void withoutItsOwnPermissionDocketSaysWhichOneIsMissing() {
    var target = world.newMember("protected");
    world.guild.setBotPermissions(SandboxPermission.KICK_MEMBERS);
    try {
      assertThat(world.asks("ban", "user", target)).contains("BAN", "failed", "BAN_MEMBERS");
      failed(target);
    } finally {
      world.guild.setBotPermissions(
          SandboxPermission.BAN_MEMBERS,
          SandboxPermission.KICK_MEMBERS,
          SandboxPermission.MODERATE_MEMBERS);
    }
  }

  @Test
  void whoLeavesBeforeTheKickWasNotKicked() {
    var target = world.newMember("leaver");
    world
        .discord
        .failures()
        .on("POST", "/users/@me/channels")
        .delay(Duration.ofMillis(400))
        .times(1);
    var asked = world.slash(world.moderator.id(), "kick", "user", target);
    world.guild.leave(target);

    assertThat(SandboxWorld.textOf(asked.reply(SandboxWorld.PATIENCE)))
        .contains("KICK", "failed: the user is no longer a member");
    failed(target);
  }

  @Test
  void whoLeavesBeforeTheTimeoutWasNotTimedOut() {
    var target = world.newMember("early leaver");
    world
        .discord
        .failures()
        .on("PATCH", ".*/members/" + target.id())
        .answer(404, 10007, "Unknown Member");

    assertThat(world.asks("timeout", "user", target, "duration", "5m"))
        .contains("failed: Discord answered 404: Unknown Member");

    failed(target);
  }

  private static long failed(SandboxUser target) {
    var view = world.latestCaseOf(target);
    assertThat(view.state()).isEqualTo(CaseState.FAILED);
    return view.caseNumber();
  }
}
