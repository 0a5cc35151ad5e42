package dev.docket.readmodels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** All segments of one follower, claimed by one process that works on them until it is closed. */
final class SegmentGroup implements AutoCloseable {

  /** Of the time that a claim lasts, a node lets no more than this part pass in silence. */
  static final int BEATS_OF_A_CLAIM = 5;

  private final FollowerTools tools;
  private final List<Follower> followers = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread heart;

  private SegmentGroup(FollowerTools tools, Duration beat) {
    this.tools = tools;
    this.heart = Thread.ofVirtual().name("segment-group-heart").start(() -> beat(beat));
  }

  /**
   * Claims every segment.
   *
   * @throws SegmentsTaken if another process works on one of them
   */
  static SegmentGroup claim(FollowerTools tools, Handler handler, int segments, Duration beat) {
    var group = new SegmentGroup(tools, beat);
    try {
      for (var segment = 0; segment < segments; segment++) {
        var claim = patiently(tools, handler, segment, beat);
        group.followers.add(new Follower(tools, handler, claim));
      }
    } catch (RuntimeException e) {
      group.close();
      throw e;
    }
    return group;
  }

  /** The claims of a process that was killed have yet to run out. */
  private static Claim patiently(FollowerTools tools, Handler handler, int segment, Duration beat) {
    for (var beats = 0; ; beats++) {
      var claim = tools.claims().claim(handler.follower(), segment);
      if (claim.isPresent()) {
        return claim.get();
      }
      if (beats > BEATS_OF_A_CLAIM) {
        throw new SegmentsTaken(handler.follower());
      }
      Outages.pause(beat);
    }
  }

  /** Claims every segment, whoever holds it. */
  static SegmentGroup seize(FollowerTools tools, Handler handler, int segments, Duration beat) {
    var group = new SegmentGroup(tools, beat);
    for (var segment = 0; segment < segments; segment++) {
      group.followers.add(
          new Follower(tools, handler, tools.claims().seize(handler.follower(), segment)));
    }
    return group;
  }

  private void beat(Duration every) {
    try {
      while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        tools.claims().beat(List.of());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The sum of the segments' positions. */
  long positions() {
    return followers.stream().mapToLong(Follower::position).sum();
  }

  /**
   * Brings all segments to a position, side by side.
   *
   * @param progress told how far a segment has come with each batch
   */
  void catchUp(long position, LongConsumer progress) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var follower : followers) {
        running.add(threads.submit(() -> catchUp(follower, position, progress)));
      }
      for (var it : running) {
        it.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void catchUp(Follower follower, long position, LongConsumer progress) {
    while (follower.position() < position) {
      progress.accept(follower.step(position));
      follower.settle();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      heart.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    release();
  }

  /** Lets other nodes have the segments. */
  void release() {
    followers.forEach(it -> tools.claims().release(it.claim()));
  }
}
