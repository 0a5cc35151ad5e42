package dev.docket.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** A bounded cache of aggregates; a rolled-back unit of work removes what it touched. */
final class AggregateCache implements Cache {

  private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

  AggregateCache(long most) {
    this.entries = Caffeine.newBuilder().maximumSize(most).recordStats().build();
  }

  CacheStats stats() {
    return entries.stats();
  }

  long size() {
    return entries.estimatedSize();
  }

  @Override
  @SuppressWarnings("unchecked") // keys and values are paired by Axon
  public <K, V> V get(K key) {
    return (V) entries.getIfPresent(key);
  }

  /** An aggregate that was created but never changed has no stream, and is no one's to share. */
  @Override
  public void put(@Nullable Object key, Object value) {
    if (key != null) {
      entries.put(key, value);
    }
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return entries.asMap().putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return entries.asMap().remove(key) != null;
  }

  @Override
  public void removeAll() {
    entries.invalidateAll();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.asMap().containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> false;
  }
}
