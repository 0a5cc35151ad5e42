package dev.docket.discord;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Spaces all requests out, so that no second holds 50 of them, wherever it begins; a fixed budget
 * for each second would let two budgets meet. What a user waits for goes first.
 */
final class Pace {

  private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(26);
  private static final long BURST = 4 * SPACING;
  private static final long URGENT_BURST = 8 * SPACING;

  private final LongSupplier nanoTime;
  private final ReentrantLock turnstile = new ReentrantLock(true);
  private long next;

  Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong();
  }

  /** Waits for a request's turn; only one ordinary request at a time stands before urgent ones. */
  void await(boolean urgent) throws InterruptedException {
    if (urgent) {
      TimeUnit.NANOSECONDS.sleep(reserve(true));
      return;
    }
    turnstile.lockInterruptibly();
    try {
      TimeUnit.NANOSECONDS.sleep(reserve(false));
    } finally {
      turnstile.unlock();
    }
  }

  /** Takes the next turn, and says how many nanoseconds are left until it comes. */
  synchronized long reserve(boolean urgent) {
    var now = nanoTime.getAsLong();
    var turn = Math.max(0, next - now);
    next = now + turn + SPACING;
    return Math.max(0, turn - (urgent ? URGENT_BURST : BURST));
  }
}
