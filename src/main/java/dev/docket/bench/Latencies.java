package dev.docket.bench;

import java.util.Arrays;

/** How long each piece of work took, in nanoseconds, shortest first. */
record Latencies(long[] sorted) {

  static Latencies of(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  /** The time that so many of 100 pieces stayed under; 0 if there were none. */
  double millis(double percentile) {
    return sorted.length == 0
        ? 0
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * percentile / 100))] / 1e6;
  }
}
