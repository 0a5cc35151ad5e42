package dev.docket.levels;

/** What members earn XP by. */
public enum XpSource {
  MESSAGE,
  /** By the minute. */
  VOICE,
  REACTION
}
