package dev.docket.axon;

import dev.docket.axon.StreamCache.Counts;
import dev.docket.axon.StreamCache.Read;
import dev.docket.axon.StreamCache.Source;
import dev.docket.eventlog.Hearing;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Announced;
import dev.docket.kernel.GuildEvent;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;

/** The caches of what streams come to, one for each announced aggregate class. */
final class StreamCaches implements MeterBinder {

  /** Room for 10,000 guilds with 10 changes each, at some 200 bytes for each change. */
  private static final long MOST = 200_000;

  private final PostgresEventLog log;
  private final Hearing hearing;
  private final Counts counts = new Counts();
  private final Map<Class<?>, StreamCache<?>> all = new ConcurrentHashMap<>();

  StreamCaches(PostgresEventLog log, Hearing hearing) {
    this.log = log;
    this.hearing = hearing;
  }

  /** The cache of an aggregate's streams, which are folded in one way only. */
  @SuppressWarnings("unchecked") // each class has one fold
  <V> StreamCache<V> of(Class<?> aggregate, Function<Stream<GuildEvent>, V> fold) {
    if (!aggregate.isAnnotationPresent(Announced.class)) {
      throw new IllegalArgumentException("nobody would tell of " + aggregate);
    }
    return (StreamCache<V>)
        all.computeIfAbsent(
            aggregate, _ -> new StreamCache<>(new Folded<>(log, fold), hearing, counts, MOST));
  }

  private record Folded<V>(PostgresEventLog log, Function<Stream<GuildEvent>, V> fold)
      implements Source<V> {

    @Override
    public Read<V> read(String stream) {
      var events = log.stream(stream, 0);
      var value = fold.apply(events.asStream().map(it -> (GuildEvent) it.getPayload()));
      var last = events.getLastSequenceNumber();
      return new Read<>(last == null ? -1 : last, value);
    }

    @Override
    public long lastSequence(String stream) {
      return log.lastSequence(stream).orElse(-1L);
    }
  }

  void forget(String stream) {
    all.values().forEach(it -> it.forget(stream));
  }

  /** Takes what the listener hears: the name of a stream, or nothing after an outage. */
  void heard(String stream) {
    if (stream.isEmpty()) {
      all.values().forEach(StreamCache::forgetAll);
    } else {
      forget(stream);
    }
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    count(registry, "hits", counts.hits());
    count(registry, "checks", counts.checks());
    count(registry, "misses", counts.misses());
    Gauge.builder(
            "docket.settings.cache.entries",
            all,
            it -> it.values().stream().mapToLong(StreamCache::size).sum())
        .description("Guilds whose settings are in memory")
        .register(registry);
    Gauge.builder("docket.settings.cache.hearing", hearing, it -> it.isRecent() ? 1 : 0)
        .description("Whether this node hears what others change, and may trust its memory")
        .register(registry);
  }

  private static void count(MeterRegistry registry, String what, LongAdder counted) {
    FunctionCounter.builder("docket.settings.cache." + what, counted, LongAdder::sum)
        .description("Of settings in memory")
        .register(registry);
  }
}
