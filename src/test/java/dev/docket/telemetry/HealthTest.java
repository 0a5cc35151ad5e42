package dev.docket.telemetry;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.ReadModels;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Liveness and readiness tell the truth, whatever breaks. */
class HealthTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final long USER = 1_000;

  private static void isReadyAndAlive(Actuator actuator) {
    assertThat(actuator.health("readiness")).as(actuator.get("health").body()).isEqualTo(200);
    assertThat(actuator.health("liveness")).isEqualTo(200);
  }

  private static void isAliveButNotReady(Actuator actuator, String because) {
    assertThat(actuator.health("readiness")).isEqualTo(503);
    assertThat(actuator.components("readiness").at("/" + because + "/status").asString())
        .isEqualTo("DOWN");
    assertThat(actuator.health("liveness")).isEqualTo(200);
  }

  @Test
  void withoutADatabaseOrWithAnOldSchemaDocketIsAliveAndNotReady() throws SQLException {
    try (var docket = TestDocket.start(POSTGRES.access(), Actuator.SERVING)) {
      var actuator = new Actuator(docket);
      isReadyAndAlive(actuator);

      POSTGRES.refuseConnections(true);
      try {
        isAliveButNotReady(actuator, "db");
      } finally {
        POSTGRES.refuseConnections(false);
      }
      eventually("it is ready again", () -> actuator.health("readiness") == 200);

      var jdbc = docket.get(JdbcClient.class);
      jdbc.sql("update flyway_schema_history set version = '0.' || version where version = '7'")
          .update();
      isAliveButNotReady(actuator, "schema");
      jdbc.sql("update flyway_schema_history set version = '7' where version = '0.7'").update();
      isReadyAndAlive(actuator);
    }
  }

  @Test
  void whileAFollowerIsStuckDocketIsAliveAndNotReady() {
    try (var docket = TestDocket.start(POSTGRES.access(), Actuator.SERVING)) {
      var actuator = new Actuator(docket);
      var jdbc = docket.get(JdbcClient.class);
      Acts.at(docket).warn(USER);
      var head = docket.get(PostgresEventLog.class).head();
      docket
          .get(Followers.class)
          .readModels()
          .forEach(it -> docket.get(ReadModels.class).await(it, head));
      docket.get(Followers.class).stop();

      Acts.at(docket).warn(USER + 1);
      isReadyAndAlive(actuator);
      jdbc.sql("update follower set moved_at = moved_at - interval '1 minute'").update();
      jdbc.sql("update event set occurred_at = occurred_at - interval '1 minute'").update();
      isAliveButNotReady(actuator, "followers");
    }
  }

  @Test
  void onceNothingCanBeWrittenAnyMoreDocketIsNotAlive() throws InterruptedException {
    try (var docket = TestDocket.start(POSTGRES.access(), Actuator.SERVING)) {
      var actuator = new Actuator(docket);
      isReadyAndAlive(actuator);

      for (var thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("group-commit")) {
          thread.interrupt();
          thread.join();
        }
      }

      assertThat(actuator.health("liveness")).isEqualTo(503);
    }
  }

  @Test
  void withoutDiscordDocketIsReadyAndSaysSo() {
    var world = SandboxWorld.lasting(POSTGRES.access(), Actuator.SERVING);
    try {
      var actuator = new Actuator(world.docket);
      isReadyAndAlive(actuator);

      world.discord.close();

      eventually("Discord is shown as down", () -> actuator.get("health").statusCode() == 503);
      assertThat(actuator.components("").at("/discord/status").asString()).isEqualTo("DOWN");
      isReadyAndAlive(actuator);
    } finally {
      world.close();
    }
  }

  @Test
  void nothingIsServedButOnLoopback() throws IOException {
    try (var docket = TestDocket.start(POSTGRES.access(), Actuator.SERVING)) {
      var port = new Actuator(docket).port();
      var elsewhere =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
              .toList();
      for (var address : elsewhere) {
        assertThatThrownBy(() -> new Socket(address, port).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void healthAndFiguresCanHaveAnAddressOfTheirOwn() {
    try (var docket =
        TestDocket.start(
            POSTGRES.access(),
            "spring.main.web-application-type=servlet",
            "server.port=0",
            "management.server.port=0",
            "management.server.address=127.0.0.1")) {
      var actuator = new Actuator(docket);
      assertThat(actuator.get("health").statusCode()).isEqualTo(404);
      assertThat(actuator.on("local.management.port").health("readiness")).isEqualTo(200);
    }
  }
}
