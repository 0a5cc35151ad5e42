package dev.docket.discord;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up only while Discord's gateway holds a session with Docket, and while Docket dares to ask it; a
 * guild that cannot be reached is named, and is no reason to call the others down.
 */
final class DiscordHealth extends AbstractHealthIndicator {

  private final JdaClient client;
  private final GuildBreakers breakers;
  private final AuditLogs auditLogs;
  private final Intents intents;
  private final BooleanSupplier paused;

  DiscordHealth(
      JdaClient client,
      GuildBreakers breakers,
      AuditLogs auditLogs,
      Intents intents,
      BooleanSupplier paused) {
    super("Discord cannot be asked");
    this.client = client;
    this.breakers = breakers;
    this.auditLogs = auditLogs;
    this.intents = intents;
    this.paused = paused;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var gateway = client.gateway();
    var up = gateway.equals("CONNECTED") && !paused.getAsBoolean();
    health
        .status(up ? "UP" : "DOWN")
        .withDetail("gateway", gateway)
        .withDetail("pausedAfterRefusals", paused.getAsBoolean())
        .withDetail("membersIntent", intents.members())
        .withDetail("messageContentIntent", intents.messageContent())
        .withDetail("presencesIntent", intents.presences())
        .withDetail("failingGuilds", breakers.failing())
        .withDetail("unreadableAuditLogs", auditLogs.unreadable());
  }
}
