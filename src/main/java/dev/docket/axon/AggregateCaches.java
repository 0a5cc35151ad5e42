package dev.docket.axon;

import dev.docket.eventlog.TextMemory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The caches of all aggregate classes: a cached aggregate remembers open personal texts. */
final class AggregateCaches implements TextMemory {

  /** About 1 KiB each for a member with a few cases. */
  private static final long MOST_CACHED_AGGREGATES = 20_000;

  private final List<AggregateCache> all = new CopyOnWriteArrayList<>();

  AggregateCache fresh() {
    var cache = new AggregateCache(MOST_CACHED_AGGREGATES);
    all.add(cache);
    return cache;
  }

  @Override
  public void forget() {
    all.forEach(AggregateCache::removeAll);
  }
}
