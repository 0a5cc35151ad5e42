package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Where Discord does not grant the privileged intent, Docket says so, and works without it. */
class MembersIntentTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void withoutTheIntentDocketWorksAndWhoComesBackIsJailedOnShowingUp() {
    try (var world = SandboxWorld.lasting(POSTGRES.access())) {
      var jail = world.guild.createRole("jailed", 1);
      eventually(
          "the jail is named",
          () -> world.asks(world.guild.ownerId(), "config jail", "role", jail).contains("✅"));
      assertThat(membersIntent(world)).isEqualTo(true);
      world.stopDocket();
      world.discord.grantMembersIntent(false);

      world.startDocket();

      var target = world.newMember("unnoticed");
      assertThat(world.asks("jail", "user", target)).contains("JAIL", "applied");
      assertThat(membersIntent(world)).isEqualTo(false);
      assertThat(health(world).getStatus()).isEqualTo(Status.UP);
      world.guild.leave(target);
      world.guild.join(target);
      world.guild.say(target.id(), world.general, "hello again");
      var number = world.latestCaseOf(target).caseNumber();
      eventually("in jail again", () -> world.historyOf(number).contains(What.REJAILED));
      assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
    }
  }

  @Test
  void ofTheIntentsThatAreAskedForDocketGetsThoseThatDiscordGrants() {
    try (var world =
        SandboxWorld.lasting(
            POSTGRES.access(),
            "docket.discord.message-content=true",
            "docket.discord.presences=true")) {
      assertThat(health(world).getDetails())
          .containsEntry("membersIntent", true)
          .containsEntry("messageContentIntent", true)
          .containsEntry("presencesIntent", true);
      world.stopDocket();
      world.discord.grantMembersIntent(false);
      world.discord.grantPresencesIntent(false);

      world.startDocket();

      eventually(
          "Docket is connected with what is left",
          () -> health(world).getStatus().equals(Status.UP));
      assertThat(health(world).getDetails())
          .containsEntry("membersIntent", false)
          .containsEntry("messageContentIntent", true)
          .containsEntry("presencesIntent", false);
    }
  }

  private static Object membersIntent(SandboxWorld world) {
    return health(world).getDetails().get("membersIntent");
  }

  private static Health health(SandboxWorld world) {
    return world.docket.get(DiscordHealth.class).health();
  }
}
