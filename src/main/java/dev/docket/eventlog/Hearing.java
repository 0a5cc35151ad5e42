package dev.docket.eventlog;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Up to when this node has heard all that was said; what it keeps in memory is good by that. */
public final class Hearing {

  /** Some pulses of the listener: a busy machine must not make a node doubt itself. */
  static final Duration LONGEST = Duration.ofSeconds(2);

  private static final long NEVER = Long.MIN_VALUE;

  private final LongSupplier nanos;
  private volatile long upTo = NEVER;

  /** Has heard nothing yet, and measures time by this clock, as {@link System#nanoTime} does. */
  public Hearing(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether nothing was missed until a moment ago. */
  public boolean isRecent() {
    var heard = upTo;
    return heard != NEVER && nanos.getAsLong() - heard <= LONGEST.toNanos();
  }

  long now() {
    return nanos.getAsLong();
  }

  /** All that was said before was heard. */
  void heard(long before) {
    upTo = before;
  }

  void lost() {
    upTo = NEVER;
  }
}
