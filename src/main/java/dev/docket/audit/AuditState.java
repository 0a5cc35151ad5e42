package dev.docket.audit;

/** How far an act has come. */
public enum AuditState {
  /** Recorded; Discord has not done it yet. */
  OPEN,
  DONE,
  FAILED
}
