package dev.docket.cases;

/** Whether a case counts. */
public enum Validity {
  /** As it was ruled. */
  VALID,
  /** Declared wrong. */
  VOIDED,
  /** Declared wrong once, and that was taken back. */
  REINSTATED
}
