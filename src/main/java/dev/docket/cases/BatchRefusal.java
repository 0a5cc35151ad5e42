package dev.docket.cases;

import dev.docket.kernel.Problem.Kind;
import dev.docket.kernel.Refusal;

/** Why a mass action was refused as a whole. */
public enum BatchRefusal implements Refusal {
  NOBODY_NAMED,
  /** Details: how many were named, and how many may be. */
  TOO_MANY_NAMED,
  /** Details: the words that name nobody. */
  NOT_USERS,
  /** Details: what was asked for. */
  UNKNOWN_BATCH,
  PROPOSED_BY_ANOTHER,
  ALREADY_STARTED,
  ALREADY_CANCELLED,
  ALREADY_FINISHED,
  NOT_STARTED,
  UNCLEAR_WHAT_TO_UNDO;

  @Override
  public Kind kind() {
    return this == NOBODY_NAMED || this == NOT_USERS || this == UNCLEAR_WHAT_TO_UNDO
        ? Kind.BAD_INPUT
        : Refusal.super.kind();
  }
}
