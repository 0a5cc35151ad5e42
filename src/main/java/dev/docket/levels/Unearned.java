package dev.docket.levels;

/** Why something earned no XP. */
public enum Unearned {
  MEMBER_EXCLUDED,
  /** The guild awards nothing for it. */
  SOURCE_OFF,
  ROLE_EXCLUDED,
  CHANNEL_EXCLUDED,
  TOO_SHORT,
  /** Alone, muted, deafened or in the AFK channel. */
  IDLE,
  /** The last award of that source is too recent, or is of the same minutes. */
  COOLDOWN,
  DAILY_CAP,
  /** Nobody has more XP. */
  MOST_XP
}
