package dev.docket.levels;

/** What a multiplier or an exclusion is tied to. */
public enum Scope {
  ROLE,
  /** A thread counts as the channel that it belongs to. */
  CHANNEL
}
