package dev.docket.kernel;

import dev.docket.kernel.Problem.Kind;

/** Refusals that any feature may give for a value that cannot be used at all. */
public enum InputRefusal implements Refusal {
  /** Details: field, value. */
  DURATION_UNREADABLE,
  /** Details: field, value, shortest, longest. */
  DURATION_OUT_OF_RANGE,
  /** Details: field, length, longest. */
  TEXT_TOO_LONG,
  /** Details: field. */
  TEXT_BLANK,
  /** Details: field, the character's name. */
  TEXT_UNSTORABLE,
  /** Details: field, value, smallest, largest. */
  NUMBER_OUT_OF_RANGE,
  /** Details: field, value, the allowed form. */
  VALUE_UNREADABLE,
  /** Details: field, value. */
  MOMENT_TO_COME,
  /** Too many others are looking into the past already. */
  PAST_IS_BUSY,
  /** The read model has not caught up in time. */
  READ_MODEL_BEHIND;

  @Override
  public Kind kind() {
    return this == PAST_IS_BUSY || this == READ_MODEL_BEHIND ? Kind.CONFLICT : Kind.BAD_INPUT;
  }
}
