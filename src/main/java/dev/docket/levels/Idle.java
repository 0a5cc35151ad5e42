package dev.docket.levels;

/** Why somebody in a voice channel takes no part in it. */
public enum Idle {
  AFK_CHANNEL,
  /** By themselves, by a moderator, or as the audience of a stage. */
  MUTED,
  /** By themselves or by a moderator. */
  DEAFENED,
  /** Nobody else is there who hears; bots are nobody. */
  ALONE
}
