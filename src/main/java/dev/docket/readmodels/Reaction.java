package dev.docket.readmodels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;

/**
 * Acts on what happens from now on: starts at the head of the log and never sees an event again on
 * replay.
 */
public interface Reaction {

  /** Its name as a follower. */
  String name();

  /** The events that it acts on: a sealed family, or a part of one; it is shown no others. */
  Class<? extends GuildEvent> family();

  /** Acts on one event, in the transaction that moves its position past it. */
  void on(Recorded event);
}
