package dev.docket.levels;

/** What becomes of a member who has XP already. */
public enum OnConflict {
  /** They keep what they have. */
  KEEP,
  /** They have what they had there. */
  REPLACE,
  /** They have both. */
  ADD,
  /** They have whichever is more. */
  HIGHEST;

  /** What a member comes to have. */
  public long xp(long here, long there) {
    if (here == 0) {
      return there;
    }
    return switch (this) {
      case KEEP -> here;
      case REPLACE -> there;
      case ADD -> Math.min(LevelCurve.MOST_XP, here + there);
      case HIGHEST -> Math.max(here, there);
    };
  }
}
