package dev.docket.levels;

import dev.docket.kernel.Refused;
import java.math.BigDecimal;

/**
 * How much XP each level takes. Thresholds are whole and computed exactly, so that the level of a
 * level's threshold is that level, and that of one XP less is the level below.
 */
public sealed interface LevelCurve permits TuxCurve, PresetCurve, CustomCurve {

  /** No curve tells higher levels apart. */
  int HIGHEST = 31_000;

  /** Nobody has more XP; a level that would take more is out of reach. */
  long MOST_XP = 1_000_000_000_000_000_000L;

  /** The XP at which a level begins, for 0 to {@link #highest}; level 0 begins at 0. */
  long threshold(int level);

  /** The highest level that {@link #MOST_XP} reaches, at most {@link #HIGHEST}. */
  int highest();

  /** The curve as it is typed and stored, for example {@code tux 1.75}. */
  String text();

  /** The level that an amount of XP has reached. */
  default int level(long xp) {
    if (xp < 0) {
      throw new IllegalArgumentException("xp must not be negative, but is " + xp);
    }
    return search(0, highest(), xp);
  }

  /** The highest level from the lowest up to the highest given whose threshold is reached. */
  private int search(int lowest, int highest, long xp) {
    var low = lowest;
    var high = highest;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (threshold(middle) <= xp) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Tux's curve with the given exponent. */
  static LevelCurve tux(BigDecimal exponent) {
    return new TuxCurve(exponent.stripTrailingZeros());
  }

  /** Reads a curve that is stored. */
  static LevelCurve of(String text) {
    return CurveText.read(text);
  }

  /**
   * Reads a curve that somebody typed, and checks that every level takes more than the one below.
   *
   * @throws Refused with the level at which it fails
   */
  static LevelCurve checked(String text) {
    var curve = CurveText.read(text);
    if (curve instanceof CustomCurve custom) {
      custom.check();
    }
    return curve;
  }
}
