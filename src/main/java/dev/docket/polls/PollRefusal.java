package dev.docket.polls;

import dev.docket.kernel.Refusal;

/** Why it was refused. */
public enum PollRefusal implements Refusal {
  MISSING_PERMISSION,
  BARRED_FROM_POLLS,
  /** Details: given, fewest, most. */
  POLL_NEEDS_OPTIONS,
  /** Details: the option that is named twice. */
  OPTION_IS_THERE,
  /** A poll of this id was created before. */
  POLL_IS_THERE,
  /** Details: what was given. */
  UNKNOWN_POLL,
  /** Details: number, most. */
  UNKNOWN_OPTION,
  POLL_IS_OVER,
  POLL_IS_NOT_YOURS,
  NOT_YET_DUE,
  /** It is about a message that was posted or given up before. */
  POLL_SETTLED
}
