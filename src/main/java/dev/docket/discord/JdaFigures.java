package dev.docket.discord;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/** How the gateway does, and whether Docket dares to ask Discord. */
final class JdaFigures extends ListenerAdapter implements MeterBinder {

  private final JdaClient client;
  private final GuildBreakers breakers;
  private final JdaTraffic traffic;
  private @Nullable MeterRegistry registry;

  JdaFigures(JdaClient client, GuildBreakers breakers, JdaTraffic traffic) {
    this.client = client;
    this.breakers = breakers;
    this.traffic = traffic;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    this.registry = registry;
    gauge(registry, "gateway.connected", it -> it.client.gateway().equals("CONNECTED") ? 1 : 0);
    gauge(
        registry,
        "gateway.ping.seconds",
        it -> it.client.get().map(JDA::getGatewayPing).orElse(-1L) / 1_000d);
    gauge(registry, "breakers.open", it -> it.breakers.failing().size());
    gauge(registry, "paused", it -> it.traffic.isPaused() ? 1 : 0);
    sessions("disconnected", 0);
    sessions("resumed", 0);
    sessions("recreated", 0);
  }

  private void gauge(MeterRegistry registry, String name, ToDoubleFunction<JdaFigures> value) {
    Gauge.builder("docket.discord." + name, this, value).register(registry);
  }

  @Override
  public void onSessionDisconnect(SessionDisconnectEvent event) {
    sessions("disconnected", 1);
  }

  @Override
  public void onSessionResume(SessionResumeEvent event) {
    sessions("resumed", 1);
  }

  @Override
  public void onSessionRecreate(SessionRecreateEvent event) {
    sessions("recreated", 1);
  }

  private void sessions(String event, int more) {
    if (registry != null) {
      Counter.builder("docket.discord.gateway.sessions")
          .tag("event", event)
          .register(registry)
          .increment(more);
    }
  }
}
