package dev.docket.readmodels;

/** Another process is at work on the same build. */
public final class SegmentsTaken extends RuntimeException {

  SegmentsTaken(String follower) {
    super("another process is at work on " + follower);
  }
}
