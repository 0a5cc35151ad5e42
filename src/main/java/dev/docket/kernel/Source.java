package dev.docket.kernel;

/** The door through which a command came. */
public enum Source {
  DISCORD,
  WEB,
  CLI,
  IMPORT,
  POLICY,
  SYSTEM,
  AUDIT_LOG
}
