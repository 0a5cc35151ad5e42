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
  READ_MODEL_BEHIND,
  /** Details: field. */
  VALUE_MISSING,
  /** Details: field, the fields that there are. */
  FIELD_UNKNOWN,
  /** Details: what the body should be. */
  BODY_UNREADABLE,
  /** Details: the most bytes. */
  BODY_TOO_LONG,
  /** Details: the path. */
  ROUTE_UNKNOWN,
  /** Details: the guild; whether it exists is nobody else's business. */
  GUILD_UNKNOWN,
  /** Details: the scope. */
  SCOPE_MISSING,
  /** Nobody was let in. */
  TOKEN_UNUSABLE,
  /** Details: how many seconds to wait. */
  TOO_MANY_REQUESTS;

  @Override
  public Kind kind() {
    return switch (this) {
      case PAST_IS_BUSY, READ_MODEL_BEHIND, TOO_MANY_REQUESTS -> Kind.CONFLICT;
      case ROUTE_UNKNOWN, GUILD_UNKNOWN -> Kind.NOT_FOUND;
      case SCOPE_MISSING, TOKEN_UNUSABLE -> Kind.REFUSAL;
      default -> Kind.BAD_INPUT;
    };
  }
}
