package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.duties.Duties;
import dev.docket.readmodels.Followers;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case board that is being rebuilt, or stands still, shows the past: nobody acts on it. */
class StandstillTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String LEFT =
      "select count(*) from scheduled_tasks where task_name = 'enforce-ruling'";

  @Test
  void theRulingsOfAPastThatTheBoardShowsAreNotReenacted() throws Exception {
    try (var world = SandboxWorld.start(POSTGRES.access())) {
      var target = world.member.id();
      world.asks("ban", "user", target);
      world.asks("unban", "user", target);
      var jdbc = world.docket.get(JdbcClient.class);
      var bans = bansAsked(world);

      world.docket.get(Followers.class).stop();
      jdbc.sql("update case_board_3_g1.case_file set state = 'RULED' where case_number = 1")
          .update();
      jdbc.sql("update follower set position = 2 where name = 'case_board_3_g1'").update();
      var ban = world.guild.id() + "/" + target + "/1";
      world.docket.get(Duties.class).note("enforce-ruling", ban, Instant.now());
      Thread.sleep(2_500);
      world.docket.get(Followers.class).start();

      SandboxWorld.eventually(
          "the duty is seen to", () -> jdbc.sql(LEFT).query(Long.class).single() == 0);
      assertThat(bansAsked(world)).isEqualTo(bans);
      assertThat(world.guild.bans()).doesNotContainKey(target);
    }
  }

  private static long bansAsked(SandboxWorld world) {
    return world.discord.calls().stream()
        .filter(it -> it.method().equals("PUT") && it.path().contains("/bans/"))
        .count();
  }
}
