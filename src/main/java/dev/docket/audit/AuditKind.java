package dev.docket.audit;

/** What an audit entry is about. */
public enum AuditKind {
  PURGE,
  SLOWMODE,
  REPORT
}
