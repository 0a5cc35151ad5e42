package dev.docket.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks figures up now and then, so that whoever collects them never waits for the database. */
final class Readings implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final List<Reading.Source> sources;
  private final MeterRegistry registry;
  private final boolean automatic;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private volatile int reachable = 1;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Readings(List<Reading.Source> sources, MeterRegistry registry, boolean automatic) {
    this.sources = sources;
    this.registry = registry;
    this.automatic = automatic;
    registry.gauge("docket.database.reachable", this, it -> it.reachable);
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("readings").start(this::lookAgainAndAgain);
  }

  private void lookAgainAndAgain() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      var readings = sources.stream().flatMap(it -> it.readings().stream()).toList();
      reachable = 1;
      show(readings);
    } catch (RuntimeException e) {
      reachable = 0;
      LOG.debug("The figures cannot be looked up", e);
    }
  }

  private void show(List<Reading> readings) {
    var byFigure = readings.stream().collect(Collectors.groupingBy(Reading::figure));
    var gone = new HashSet<>(gauges.keySet());
    byFigure.forEach((figure, all) -> {
      gone.remove(figure);
      gauge(figure).register(all.stream().map(Readings::row).toList(), true);
    });
    gone.forEach(it -> gauge(it).register(List.of(), true));
  }

  private MultiGauge gauge(String figure) {
    return gauges.computeIfAbsent(figure, it -> MultiGauge.builder(it).register(registry));
  }

  private static Row<?> row(Reading reading) {
    var tags =
        reading.tags().entrySet().stream().map(it -> Tag.of(it.getKey(), it.getValue())).toList();
    return Row.of(Tags.of(tags), reading.value());
  }

  @Override
  public synchronized void stop() {
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  @Override
  public boolean isAutoStartup() {
    return automatic;
  }
}
