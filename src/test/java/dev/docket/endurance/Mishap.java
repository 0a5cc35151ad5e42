package dev.docket.endurance;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** What befalls a node while it folds a batch, at a chosen point, once it is armed. */
final class Mishap {

  /** Where in the handling of a batch. */
  enum Point {
    NEVER,
    /** Before anything is written: the batch exists in memory alone. */
    FOLDING,
    /** The rows are written, the position is not. */
    ROWS_WRITTEN,
    /** Rows and position are written, and the commit is not sent. */
    COMMITTING,
    /** The commit has returned, and nobody knows it yet. */
    COMMITTED
  }

  /** What then happens. */
  enum Outcome {
    /** The process is gone, as after kill -9. */
    HALT,
    /** The thread stands still until it is released; whoever watches may freeze the process. */
    HOLD
  }

  private final Point point;
  private final Outcome outcome;
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean armed;

  Mishap(Point point, Outcome outcome) {
    this.point = point;
    this.outcome = outcome;
  }

  void arm() {
    armed = true;
  }

  void release() {
    released.countDown();
  }

  void at(Point here, UUID batch) {
    if (here != point || !armed) {
      return;
    }
    armed = false;
    Node.say("mishap " + batch);
    switch (outcome) {
      case HALT -> Runtime.getRuntime().halt(137);
      case HOLD -> hold();
    }
  }

  private void hold() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
