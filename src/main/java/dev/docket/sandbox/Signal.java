package dev.docket.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets one thread wait, in real time, until others have made something true. */
final class Signal {

  private long changes;

  synchronized void raise() {
    changes++;
    notifyAll();
  }

  /**
   * Asks without holding the lock, since the question may need locks that a raising thread holds.
   */
  <T> T await(Duration timeout, Supplier<Optional<T>> question, Supplier<String> complaint) {
    var deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      var seen = changes();
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (!changedSince(seen, deadline)) {
        throw new IllegalStateException(complaint.get() + " (waited " + timeout + ")");
      }
    }
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized boolean changedSince(long seen, long deadline) {
    while (changes == seen) {
      var left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        wait(Math.max(1, Duration.ofNanos(left).toMillis()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
