package dev.docket.afk;

/** How far a time of being AFK has come. */
public enum AfkState {
  /** Recorded; Discord does not show it yet. */
  STARTED,
  AWAY,
  /** Over; Discord may show it still. */
  ENDED,
  SETTLED
}
