package dev.docket.eventlog;

import java.time.Duration;

/**
 * How long a small batch is worth waiting for its callers: those of the last commit are about to
 * return, and without them every commit would carry but half of all callers.
 */
final class CommitRhythm {

  /** Larger batches cost more to write than to commit, and are written while others gather. */
  private static final int SMALL_BATCH = 32;

  private static final long LONGEST = Duration.ofMillis(1).toNanos();

  private int callers;
  private long commitNanos;

  /**
   * Notes a commit.
   *
   * @param callers in it and waiting behind it
   */
  void committed(int callers, long nanos) {
    this.callers = callers;
    commitNanos += (nanos - commitNanos) / 8;
  }

  /** How many callers a batch should hold before it is written. */
  int wanted() {
    return Math.min(callers, SMALL_BATCH);
  }

  /** How long it may wait for them: less than a commit, which waiting saves. */
  long patienceNanos() {
    return Math.min(commitNanos / 2, LONGEST);
  }
}
