package dev.docket.readmodels;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who wait for something new; each wait ends by itself, so a lost wake-up only delays.
 */
public final class LogSignal {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long count;

  /** Wakes everyone who waits. */
  public void raise() {
    lock.lock();
    try {
      count++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** Returns once the signal was raised after {@code seen} was read, or the time is up. */
  void await(long seen, Duration longest) throws InterruptedException {
    var left = longest.toNanos();
    lock.lock();
    try {
      while (count == seen && left > 0) {
        left = raised.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
