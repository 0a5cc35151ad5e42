package dev.docket.afk;

/** What about being AFK is audited. */
public enum AfkActKind {
  SELF_TIMEOUT,
  AFK_CLEARED
}
