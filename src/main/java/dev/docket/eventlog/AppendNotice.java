package dev.docket.eventlog;

import java.time.Duration;

/**
 * When to tell the other nodes of appends: at once, but not for every commit of a busy node, whose
 * listeners would do nothing but wake up.
 */
final class AppendNotice {

  private static final long INTERVAL = Duration.ofMillis(5).toNanos();

  private long last = System.nanoTime() - INTERVAL;
  private boolean owed;

  /** Whether the append that comes now tells the others. */
  boolean isDue() {
    return System.nanoTime() - last >= INTERVAL;
  }

  void told() {
    last = System.nanoTime();
    owed = false;
  }

  void keptQuiet() {
    owed = true;
  }

  boolean isOwed() {
    return owed;
  }

  /** How long the writer may wait for work before the others must be told. */
  Duration patience(Duration longest) {
    return owed ? Duration.ofNanos(Math.max(0, last + INTERVAL - System.nanoTime())) : longest;
  }
}
