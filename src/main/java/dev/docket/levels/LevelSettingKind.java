package dev.docket.levels;

/** The kinds of level setting; of those with a name, a guild may have several. */
public enum LevelSettingKind {
  /** The value is the curve's text. */
  CURVE,
  /** Named by its source. */
  AWARD,
  /** The value is XP. */
  DAILY_CAP,
  /** Named by the role's id; the value is percent. */
  ROLE_MULTIPLIER,
  /** Named by the channel's id; the value is percent. */
  CHANNEL_MULTIPLIER,
  STACKING,
  /** Named by the role's id. */
  EXCLUDED_ROLE,
  /** Named by the channel's id. */
  EXCLUDED_CHANNEL,
  /** Named by the level; the value is the role's id. */
  LEVEL_ROLE,
  ROLE_STACKING,
  ANNOUNCEMENT,
  /** The value is the number of the board that counts. */
  BOARD,
  /** The value is the name of the season that runs. */
  SEASON,
  REACTION_EARNER,
  DECAY
}
