package dev.docket.discord.afk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers so many values, each for a while. */
final class Remembered<K, V> {

  private record Held<V>(V value, long until) {}

  private final long nanos;
  private final Map<K, Held<V>> entries;

  Remembered(Duration lasting, int most) {
    nanos = lasting.toNanos();
    entries =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Held<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The value remembered, or else a new one. */
  V get(K key, Function<K, V> make) {
    synchronized (entries) {
      var entry = entries.get(key);
      if (entry != null && entry.until() - System.nanoTime() > 0) {
        return entry.value();
      }
    }
    var value = make.apply(key);
    put(key, value);
    return value;
  }

  /** Remembers a key, and says whether it was not known. */
  boolean isNew(K key, V value) {
    synchronized (entries) {
      var entry = entries.get(key);
      if (entry != null && entry.until() - System.nanoTime() > 0) {
        return false;
      }
      put(key, value);
      return true;
    }
  }

  private void put(K key, V value) {
    synchronized (entries) {
      entries.remove(key);
      entries.put(key, new Held<>(value, System.nanoTime() + nanos));
    }
  }
}
