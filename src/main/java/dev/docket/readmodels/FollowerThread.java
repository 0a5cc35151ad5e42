package dev.docket.readmodels;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one follower until it is stopped or another node has taken its segment over; on a platform
 * thread, which need not queue behind the virtual threads of all callers for each answer of the
 * database.
 */
final class FollowerThread {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);
  private static final Duration POLL = Duration.ofSeconds(2);

  /** Whoever looks after each commit of a busy log does little more than look. */
  private static final long BREATH = Duration.ofMillis(5).toNanos();

  private static final Duration SOON = Duration.ofMillis(50);
  static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Follower follower;
  private final Claims claims;
  private final LogSignal appended;
  private final String name;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  FollowerThread(Follower follower, Claims claims, LogSignal appended) {
    this.follower = follower;
    this.claims = claims;
    this.appended = appended;
    this.name = follower.claim().follower() + "/" + follower.claim().segment();
    this.thread = Thread.ofPlatform().name("follower-" + name).start(this::run);
  }

  Claim claim() {
    return follower.claim();
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  /** Lets a batch in hand finish: an interrupt would break its connection. */
  void beginStop() {
    stopping.countDown();
    appended.raise();
  }

  void awaitStop() {
    try {
      if (!thread.join(LONGEST_STOP)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopped() {
    return stopping.getCount() == 0;
  }

  private void run() {
    var failures = 0;
    try {
      while (!isStopped()) {
        var count = appended.count();
        var begun = System.nanoTime();
        try {
          if (follower.step(Long.MAX_VALUE) == 0 && !follower.isSearching()) {
            appended.await(count, follower.isAhead() ? SOON : POLL);
          }
          failures = 0;
          breathe(begun);
        } catch (ClaimLost e) {
          LOG.info("{}", e.getMessage());
          return;
        } catch (RuntimeException e) {
          failures++;
          if (isStopped() || !pause(failures, e)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  /** A full batch means that there is more to catch up with than to breathe. */
  private void breathe(long begun) throws InterruptedException {
    var left = begun + BREATH - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private void release() {
    try {
      claims.release(follower.claim());
    } catch (RuntimeException e) {
      LOG.debug("{} could not give its claim back, which will run out", name, e);
    }
  }

  private boolean pause(int failures, RuntimeException error) throws InterruptedException {
    var pause = Duration.ofMillis(100L << Math.min(failures, 9));
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
    if (Outages.isPassing(error)) {
      LOG.warn("{} waits for the database: {}", name, Outages.words(error));
    } else {
      LOG.error("{} cannot go on and tries again in {}", name, pause, error);
    }
    return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }
}
