package dev.docket.telemetry;

import dev.docket.kernel.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long messages of each type took, by what became of them. */
final class MessageTimers {

  private record Key(String type, String outcome) {}

  private final MeterRegistry registry;
  private final String name;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  MessageTimers(MeterRegistry registry, String name) {
    this.registry = registry;
    this.name = name;
  }

  void record(String type, String outcome, long nanos) {
    timers.computeIfAbsent(new Key(type, outcome), this::timer).record(nanos, TimeUnit.NANOSECONDS);
  }

  /** By kind, which are few; the code of a problem is counted apart. */
  void failed(String type, Problem problem, long nanos) {
    record(type, problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), nanos);
    registry.counter("docket.problems", "code", problem.code()).increment();
  }

  private Timer timer(Key key) {
    return Timer.builder(name).tag("type", key.type).tag("outcome", key.outcome).register(registry);
  }
}
