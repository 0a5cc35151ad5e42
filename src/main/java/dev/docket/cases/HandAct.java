package dev.docket.cases;

import java.time.Instant;

/** What somebody can do to a user past Docket, by hand or through another bot. */
public sealed interface HandAct {

  /** Banned, for good: Discord knows no other bans. */
  record Banned() implements HandAct {}

  /** Lifted a ban. */
  record Unbanned() implements HandAct {}

  /** Removed from the guild. */
  record Kicked() implements HandAct {}

  /** Silenced until an instant, or for longer or shorter than before. */
  record TimedOut(Instant until) implements HandAct {}

  /** Ended a timeout. */
  record TimeoutEnded() implements HandAct {}
}
