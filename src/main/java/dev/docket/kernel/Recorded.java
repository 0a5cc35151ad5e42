package dev.docket.kernel;

import java.time.Instant;

/** An event as the log holds it. */
public interface Recorded {

  /** Its place in the log, gapless and in commit order, from 1. */
  long position();

  /** The event's own id. */
  String eventId();

  /** The stream that decided it. */
  String stream();

  /** Its place in that stream, from 0. */
  long sequence();

  /** What happened. */
  GuildEvent event();

  /** Who caused it, through which door. */
  Origin origin();

  /** When it was decided. */
  Instant occurredAt();
}
