package dev.docket.readmodels;

import dev.docket.kernel.Recorded;

/**
 * Acts on what happens from now on: starts at the head of the log and never sees an event again on
 * replay.
 */
public interface Reaction {

  /** Its name as a follower. */
  String name();

  /** Acts on one event, in the transaction that moves its position past it. */
  void on(Recorded event);
}
