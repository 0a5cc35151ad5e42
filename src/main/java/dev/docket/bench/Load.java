package dev.docket.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Many callers that each do one thing after another for a while. */
final class Load {

  /** One caller's next piece of work, and when it was due. */
  interface Work {
    void run(int caller, long turn, long due) throws Exception;
  }

  /** When a caller begins its next piece, in nanoseconds. */
  private interface Schedule {
    long begin(int caller, long turn, long now) throws InterruptedException;
  }

  private Load() {}

  /**
   * What a load came to.
   *
   * @param perSecond finished pieces of work
   * @param latencies of each piece, from when it was due
   */
  record Outcome(double perSecond, Latencies latencies) {}

  /** Each caller begins its next piece as soon as the last is done. */
  static Outcome of(int callers, Duration lasting, Work work) throws InterruptedException {
    return run(callers, lasting, work, (_, _, now) -> now);
  }

  /** Pieces are due at a steady rate, and late ones count as slow. */
  static Outcome paced(int callers, double perSecond, Duration lasting, Work work)
      throws InterruptedException {
    var start = System.nanoTime();
    return run(
        callers,
        lasting,
        work,
        (caller, turn, now) -> {
          var due = start + (long) ((caller + turn * callers) * 1e9 / perSecond);
          if (due > now) {
            Thread.sleep(Duration.ofNanos(due - now));
          }
          return due;
        });
  }

  private static Outcome run(int callers, Duration lasting, Work work, Schedule schedule)
      throws InterruptedException {
    var start = new CountDownLatch(1);
    var latencies = new long[callers][];
    var deadline = System.nanoTime() + lasting.toNanos();
    var failure = new AtomicReference<@Nullable Throwable>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < callers; caller++) {
        var self = caller;
        latencies[self] = new long[0];
        threads.execute(() -> {
          try {
            start.await();
            latencies[self] = turns(self, deadline, work, schedule);
          } catch (Exception | Error e) {
            failure.set(e);
          }
        });
      }
      start.countDown();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a caller failed", failure.get());
    }
    var all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).toArray();
    return new Outcome(all.length / (lasting.toNanos() / 1e9), Latencies.of(all));
  }

  private static long[] turns(int self, long deadline, Work work, Schedule schedule)
      throws Exception {
    var latencies = new long[1_024];
    var count = 0;
    while (true) {
      var due = schedule.begin(self, count, System.nanoTime());
      if (due >= deadline) {
        return Arrays.copyOf(latencies, count);
      }
      work.run(self, count, due);
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = System.nanoTime() - due;
    }
  }
}
