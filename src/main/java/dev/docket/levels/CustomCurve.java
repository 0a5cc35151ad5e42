package dev.docket.levels;

import dev.docket.kernel.Refused;

/** A curve of a guild's own. */
record CustomCurve(Polynomial polynomial, int highest, String text) implements LevelCurve {

  /** Every guild has members who get there. */
  private static final int LOWEST_END = 1_000;

  CustomCurve(Polynomial polynomial, String text) {
    this(polynomial, polynomial.highest(), text);
  }

  static long threshold(Polynomial polynomial, int level, int highest) {
    if (level < 0 || level > highest) {
      throw new IllegalArgumentException("level must be 0 to " + highest + ", not " + level);
    }
    return polynomial.at(level).longValueExact();
  }

  @Override
  public long threshold(int level) {
    return threshold(polynomial, level, highest);
  }

  /**
   * Refuses what does not rise from level to level, or too fast.
   *
   * @throws Refused with the level at which it fails
   */
  void check() {
    polynomial
        .faults()
        .findFirst()
        .ifPresent(it -> {
          throw Refused.because(
              LevelRefusal.CURVE_DOES_NOT_RISE, it.level(), it.threshold(), it.below());
        });
    if (highest < LOWEST_END) {
      throw Refused.because(LevelRefusal.CURVE_IS_TOO_STEEP, highest + 1, LOWEST_END);
    }
  }
}
