package dev.docket.axon;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.docket.eventlog.TextMemory;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/** The caches of all aggregate classes: a cached aggregate remembers open personal texts. */
final class AggregateCaches implements TextMemory, MeterBinder {

  /** About 1 KiB each for a member with a few cases. */
  private static final long MOST_CACHED_AGGREGATES = 20_000;

  private final List<AggregateCache> all = new CopyOnWriteArrayList<>();

  AggregateCache fresh() {
    var cache = new AggregateCache(MOST_CACHED_AGGREGATES);
    all.add(cache);
    return cache;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    count(registry, "hits", CacheStats::hitCount);
    count(registry, "misses", CacheStats::missCount);
    count(registry, "evictions", CacheStats::evictionCount);
    Gauge.builder(
            "docket.cache.entries", all, it -> it.stream().mapToLong(AggregateCache::size).sum())
        .description("Aggregates in memory")
        .register(registry);
  }

  private void count(MeterRegistry registry, String what, ToLongFunction<CacheStats> counted) {
    FunctionCounter.builder(
            "docket.cache." + what,
            all,
            it -> it.stream().map(AggregateCache::stats).mapToLong(counted).sum())
        .description("Of aggregates in memory")
        .register(registry);
  }

  @Override
  public void forget() {
    all.forEach(AggregateCache::removeAll);
  }
}
