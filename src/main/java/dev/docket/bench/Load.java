package dev.docket.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Many callers that each do one thing after another for a while. */
final class Load {

  /** One caller's next piece of work. */
  interface Work {
    void run(int caller, long turn) throws Exception;
  }

  private Load() {}

  /**
   * What a load came to.
   *
   * @param perSecond finished pieces of work
   * @param p99Millis latency that 99 of 100 pieces stayed under
   */
  record Outcome(double perSecond, double p99Millis) {}

  static Outcome of(int callers, Duration lasting, Work work) throws InterruptedException {
    var done = new LongAdder();
    var start = new CountDownLatch(1);
    var latencies = new long[callers][];
    var deadline = new long[1];
    Throwable[] failure = {null};
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < callers; caller++) {
        var self = caller;
        threads.execute(() -> {
          try {
            start.await();
            latencies[self] = turns(self, deadline[0], done, work);
          } catch (Exception | Error e) {
            failure[0] = e;
            latencies[self] = new long[0];
          }
        });
      }
      deadline[0] = System.nanoTime() + lasting.toNanos();
      start.countDown();
    }
    rethrow(failure[0]);
    var sorted = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
    var p99 = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.99)] / 1e6;
    return new Outcome(done.sum() / (lasting.toNanos() / 1e9), p99);
  }

  private static long[] turns(int self, long deadline, LongAdder done, Work work) throws Exception {
    var latencies = new long[1_024];
    var count = 0;
    for (var before = System.nanoTime(); before < deadline; ) {
      work.run(self, count);
      var after = System.nanoTime();
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = after - before;
      before = after;
      done.increment();
    }
    return Arrays.copyOf(latencies, count);
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure != null) {
      throw new IllegalStateException("a caller failed", failure);
    }
  }
}
