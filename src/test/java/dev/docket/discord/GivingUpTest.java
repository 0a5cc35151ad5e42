package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseState;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tries end some time after the ruling. */
class GivingUpTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world =
        SandboxWorld.start(
            POSTGRES.access(),
            "docket.discord.first-retry=200ms",
            "docket.discord.give-up-after=1s");
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
  void aRulingThatDiscordNeverAnswersFailsInTheEnd() {
    var target = world.newMember("never reached");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).dropConnection();

    world.asks("ban", "user", target);

    var number = world.latestCaseOf(target).caseNumber();
    var view = world.awaitState(number, CaseState.FAILED);
    assertThat(view.failure()).isEqualTo("Discord cannot be reached");
    assertThat(world.historyOf(number))
        .startsWith(What.RULED, What.ENFORCEMENT_DELAYED)
        .contains(What.ENFORCEMENT_FAILED);
    assertThat(world.awaitModLog(number)).contains("failed: Discord cannot be reached");
  }

  @Test
  void afterGivingUpTheSameRulingCanBeMadeAgain() {
    var target = world.newMember("reached later");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).dropConnection();
    world.asks("ban", "user", target);
    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.FAILED);
    world.discord.failures().clear();

    assertThat(world.asks("ban", "user", target)).contains("BAN", "applied");

    assertThat(world.guild.bans()).containsKey(target.id());
  }
}
