package dev.docket.discord;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries: each twice the one before, and a part of each left to chance. */
public final class Backoff {

  private static final int MOST_DOUBLINGS = 16;

  private Backoff() {}

  /**
   * The pause after so many failures: between three quarters and five quarters of the doubled one,
   * so that what failed together is not tried again together.
   */
  public static Duration pause(
      Duration first, int failures, Duration longest, RandomGenerator random) {
    var doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
    var millis = Math.max(1, Math.min(doubled.toMillis(), longest.toMillis()));
    return Duration.ofMillis(Math.max(1, millis * 3 / 4 + random.nextLong(millis / 2 + 1)));
  }
}
