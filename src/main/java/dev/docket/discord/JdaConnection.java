package dev.docket.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps JDA connected; JDA itself resumes a broken session. Where Discord does not grant a
 * privileged intent, it does without.
 */
final class JdaConnection implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JdaConnection.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private final DiscordAddress address;
  private final List<? extends EventListener> listeners;
  private final JdaClient client;
  private final JdaIntents intents;
  private final JdaTraffic traffic;
  private volatile @Nullable Thread connecting;

  JdaConnection(
      DiscordAddress address,
      List<? extends EventListener> listeners,
      JdaClient client,
      JdaIntents intents,
      JdaTraffic traffic) {
    this.address = address;
    this.listeners = listeners;
    this.client = client;
    this.intents = intents;
    this.traffic = traffic;
  }

  @Override
  public void start() {
    if (!connect()) {
      connecting = Thread.ofVirtual().name("discord-connect").start(this::keepTrying);
    }
  }

  private void keepTrying() {
    try {
      for (var pause = Duration.ofSeconds(1); ; pause = pause.multipliedBy(2)) {
        Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        if (connect()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TokenRefused e) {
      LOG.error("{}. Give the right one in DISCORD_TOKEN and start again.", e.getMessage());
    }
  }

  private boolean connect() {
    try {
      var builder =
          builder(address, intents.asked(), traffic)
              .setRawEventsEnabled(intents.presences())
              .enableCache(CacheFlag.VOICE_STATE, CacheFlag.MEMBER_OVERRIDES)
              .setMemberCachePolicy(MemberCachePolicy.VOICE)
              .addEventListeners(new Refusals());
      client.connected(builder.addEventListeners(listeners.toArray()).build());
      return true;
    } catch (InvalidTokenException e) {
      throw new TokenRefused();
    } catch (RuntimeException e) {
      LOG.warn("Discord cannot be reached, trying again: {}", e.getMessage());
      return false;
    }
  }

  static JDABuilder builder(
      DiscordAddress address, EnumSet<GatewayIntent> intents, JdaTraffic traffic) {
    var builder =
        JDABuilder.createLight(address.token(), intents)
            .setEnableShutdownHook(false)
            .setHttpClientBuilder(traffic.client())
            .setRequestTimeoutRetry(false);
    if (address.restUrl() != null) {
      builder.setRestConfig(new RestConfig().setBaseUrl(address.restUrl()));
    }
    if (address.gatewayUrl() != null) {
      builder.setCompression(Compression.NONE);
      builder.setSessionController(new FixedGateway(address.gatewayUrl()));
    }
    return builder;
  }

  private final class Refusals extends ListenerAdapter {
    @Override
    public void onShutdown(ShutdownEvent event) {
      var asked = intents.privileged();
      if (event.getCloseCode() == CloseCode.DISALLOWED_INTENTS && intents.askForLess()) {
        LOG.warn(
            "Discord does not grant all of {}, so Docket asks for {}: without GUILD_MEMBERS, who"
                + " comes back from jail is noticed later. They can be switched on in Discord's"
                + " developer portal, under Bot.",
            asked,
            intents.privileged());
        connecting =
            Thread.ofVirtual().name("discord-connect").start(JdaConnection.this::keepTrying);
      }
    }
  }

  private static final class FixedGateway extends ConcurrentSessionController {
    private final String url;

    FixedGateway(String url) {
      this.url = url;
    }

    @Override
    public String getGateway() {
      return url;
    }
  }

  @Override
  public void stop() {
    var thread = connecting;
    if (thread != null) {
      thread.interrupt();
    }
    client.disconnect().ifPresent(JdaConnection::shutDown);
  }

  static void shutDown(JDA jda) {
    jda.shutdown();
    try {
      if (!jda.awaitShutdown(Duration.ofSeconds(3))) {
        jda.shutdownNow();
      }
    } catch (InterruptedException e) {
      jda.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return client.get().isPresent() || connecting != null;
  }

  /** The last to open, after the web server may have failed, and the first to close. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 1;
  }
}
