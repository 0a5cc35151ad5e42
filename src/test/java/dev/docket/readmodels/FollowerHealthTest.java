package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowerHealthTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  @Test
  void aReadModelThatStandsStillWhileTheLogGrowsIsDown() {
    try (var docket = TestDocket.start(postgres.access())) {
      var jdbc = docket.get(JdbcClient.class);
      var health = docket.get(FollowerHealth.class);
      Acts.at(docket).warn(1);
      docket
          .get(ReadModels.class)
          .await(new ReadModel("case-board", 3), docket.get(PostgresEventLog.class).head());
      docket.get(Followers.class).stop();
      jdbc.sql("update follower set position = (select position from log_head)").update();
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);

      Acts.at(docket).warn(1);
      assertThat(health.health().getStatus()).as("behind for a moment").isEqualTo(Status.UP);
      jdbc.sql("update follower set moved_at = moved_at - interval '1 minute'").update();
      jdbc.sql("update event set occurred_at = occurred_at - interval '1 minute'").update();

      var down = health.health();
      assertThat(down.getStatus()).isEqualTo(Status.DOWN);
      assertThat(down.getDetails()).containsKey("case_board_3_g1/0");
    }
  }
}
