package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void aTokenThatSendsTooMuchIsToldToWaitAndHoldsUpNoOther() {
    try (var world =
        new ApiWorld(
            SandboxWorld.start(
                POSTGRES.access(),
                "spring.main.web-application-type=servlet",
                "server.port=0",
                "docket.web.requests-per-minute=3"))) {
      var eager = world.token(world.discord().moderator.id());
      for (var i = 0; i < 3; i++) {
        assertThat(world.get(eager, world.at("cases")).status()).isEqualTo(200);
      }
      var refused = world.get(eager, world.at("cases"));
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("input-too-many-requests");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 21);
      var other = world.token(world.discord().moderator.id());
      assertThat(world.get(other, world.at("cases")).status()).isEqualTo(200);
    }
  }
}
