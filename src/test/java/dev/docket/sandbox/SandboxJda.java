package dev.docket.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Connects the real client to a sandbox. */
public final class SandboxJda {

  private static final Set<GatewayIntent> INTENTS =
      EnumSet.of(
          GatewayIntent.GUILD_MESSAGES,
          GatewayIntent.GUILD_MODERATION,
          GatewayIntent.GUILD_MEMBERS,
          GatewayIntent.DIRECT_MESSAGES);

  private SandboxJda() {}

  /**
   * Connects with every intent but the one to read messages, and waits until the client is ready.
   */
  public static JDA connect(SandboxDiscord sandbox, Object... listeners) {
    return awaitReady(
        builder(sandbox, sandbox.token(), INTENTS).addEventListeners(listeners).build());
  }

  public static JDABuilder builder(
      SandboxDiscord sandbox, String token, Set<GatewayIntent> intents) {
    var gateway = sandbox.gatewayUrl().toString();
    return JDABuilder.createLight(token, intents)
        .setCompression(Compression.NONE)
        .setRestConfig(new RestConfig().setBaseUrl(sandbox.restUrl().toString()))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return gateway;
              }
            });
  }

  public static JDA awaitReady(JDA jda) {
    try {
      return jda.awaitReady();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while connecting", interrupted);
    }
  }

  /** Ends the client at once, and waits for its threads. */
  public static void disconnect(JDA... clients) {
    Arrays.stream(clients).forEach(JDA::shutdownNow);
    for (var client : clients) {
      try {
        client.awaitShutdown(Duration.ofSeconds(5));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
