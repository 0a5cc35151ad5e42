package dev.docket.sandbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out Discord ids: the milliseconds since 2015 in the high bits, a running number in the low
 * 22.
 */
final class Snowflakes {

  private static final long EPOCH = 1_420_070_400_000L;
  private static final int LOW_BITS = 22;

  private final AtomicLong issued = new AtomicLong();

  long at(Instant instant) {
    var low = issued.getAndIncrement() & ((1L << LOW_BITS) - 1);
    return (instant.toEpochMilli() - EPOCH) << LOW_BITS | low;
  }

  static Instant instantOf(long id) {
    return Instant.ofEpochMilli((id >>> LOW_BITS) + EPOCH);
  }

  /** Discord's own rule for which shard a guild belongs to. */
  static long shardOf(long guildId, int shards) {
    return (guildId >>> LOW_BITS) % shards;
  }
}
