package dev.docket.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How guilds set something up, each remembered for a few seconds: whatever is heard asks for it.
 */
public final class KnownSettings<V> {

  private static final int REMEMBERED = 10_000;
  private static final long KNOWN_FOR = Duration.ofSeconds(5).toNanos();

  private final LongFunction<V> asking;
  private final Map<Long, Known<V>> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known<V>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Known<V>(V value, long until) {}

  /** Settings that are asked for by the id of their guild. */
  public KnownSettings(LongFunction<V> asking) {
    this.asking = asking;
  }

  /** How a guild has it. */
  public V of(long guildId) {
    synchronized (known) {
      var held = known.get(guildId);
      if (held != null && held.until() - System.nanoTime() > 0) {
        return held.value();
      }
    }
    var value = asking.apply(guildId);
    synchronized (known) {
      known.put(guildId, new Known<>(value, System.nanoTime() + KNOWN_FOR));
    }
    return value;
  }

  /** After a change, which this node then knows at once, and others within seconds. */
  public void forget(long guildId) {
    synchronized (known) {
      known.remove(guildId);
    }
  }
}
