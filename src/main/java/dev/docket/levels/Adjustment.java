package dev.docket.levels;

/** How XP was changed by hand. */
public enum Adjustment {
  ADDED,
  REMOVED,
  /** To an amount, or to what a level takes. */
  SET,
  RESET,
  /** To another member. */
  GIVEN,
  /** From another member. */
  RECEIVED,
  /** Another adjustment was taken back. */
  UNDONE
}
