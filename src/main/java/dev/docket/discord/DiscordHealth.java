package dev.docket.discord;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up only while Discord's gateway holds a session with Docket. */
final class DiscordHealth extends AbstractHealthIndicator {

  private final JdaClient client;

  DiscordHealth(JdaClient client) {
    super("Discord cannot be asked");
    this.client = client;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var gateway = client.gateway();
    health.status(gateway.equals("CONNECTED") ? "UP" : "DOWN").withDetail("gateway", gateway);
  }
}
