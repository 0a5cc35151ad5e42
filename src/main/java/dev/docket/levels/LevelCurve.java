package dev.docket.levels;

/**
 * Tux's curve, {@code 500 * (level / 5) ^ exponent}, with whole thresholds, so that the level of a
 * level's threshold is that level.
 *
 * @param exponent 1 to 4; 2 asks 20 XP times the square of the level
 */
public record LevelCurve(double exponent) {

  /** The highest level that the curve tells apart; at exponent 4 it asks 8e17 XP. */
  public static final int HIGHEST = 31_000;

  /** Doubles miss exact values by a few units in the last place. */
  private static final double ROUNDING = 4e-15;

  /** The XP at which a level begins; level 0 begins at 0. */
  public long threshold(int level) {
    if (level < 0 || level > HIGHEST) {
      throw new IllegalArgumentException("level must be 0 to " + HIGHEST + ", not " + level);
    }
    var exact = 500 * Math.pow(level / 5.0, exponent);
    return (long) Math.ceil(exact * (1 - ROUNDING));
  }

  /** The level that an amount of XP has reached. */
  public int level(long xp) {
    if (xp < 0) {
      throw new IllegalArgumentException("xp must not be negative, but is " + xp);
    }
    var guess = (int) Math.min(HIGHEST, 5 * Math.pow(xp / 500.0, 1 / exponent));
    while (guess < HIGHEST && threshold(guess + 1) <= xp) {
      guess++;
    }
    while (threshold(guess) > xp) {
      guess--;
    }
    return guess;
  }
}
