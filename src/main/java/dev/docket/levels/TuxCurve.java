package dev.docket.levels;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Tux's curve, {@code 500 * (level / 5) ^ exponent}, rounded up to whole XP. Source: Tux, {@code
 * LevelsService.calculate_xp_for_level}; unlike there, doubles only say where to look, and whole
 * numbers decide.
 */
final class TuxCurve implements LevelCurve {

  /** Hundredths of an exponent keep the powers that are compared below 10,000 bits. */
  static final int MOST_DECIMALS = 2;

  /** More than doubles can be wrong by in a power and two products. */
  private static final double ERROR = 2e-14;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final BigDecimal exponent;
  private final double estimated;
  private final int numerator;
  private final int denominator;
  private final BigInteger fives;
  private final BigInteger base;

  /** An exponent of 1 to 4 with at most two decimals. */
  TuxCurve(BigDecimal exponent) {
    this.exponent = exponent;
    estimated = exponent.doubleValue();
    var hundred = BigInteger.valueOf(100);
    var hundredths = exponent.movePointRight(MOST_DECIMALS).toBigIntegerExact();
    var divisor = hundredths.gcd(hundred);
    numerator = hundredths.divide(divisor).intValueExact();
    denominator = hundred.divide(divisor).intValueExact();
    fives = FIVE.pow(numerator);
    base = BigInteger.valueOf(500).pow(denominator);
  }

  @Override
  public long threshold(int level) {
    if (level < 0 || level > HIGHEST) {
      throw new IllegalArgumentException("level must be 0 to " + HIGHEST + ", not " + level);
    }
    var about = 500 * Math.pow(level / 5.0, estimated);
    var low = (long) Math.ceil(about * (1 - ERROR));
    var high = (long) Math.ceil(about * (1 + ERROR));
    if (low == high) {
      return low;
    }
    var power = base.multiply(BigInteger.valueOf(level).pow(numerator));
    while (low < high) {
      var middle = low + (high - low) / 2;
      if (reaches(middle, power)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether {@code xp >= 500 * (level / 5) ^ (p / q)}, both sides to the power of q. */
  private boolean reaches(long xp, BigInteger power) {
    return BigInteger.valueOf(xp).pow(denominator).multiply(fives).compareTo(power) >= 0;
  }

  @Override
  public int level(long xp) {
    if (xp < 0) {
      throw new IllegalArgumentException("xp must not be negative, but is " + xp);
    }
    var guess = (int) Math.min(HIGHEST, 5 * Math.pow(xp / 500.0, 1 / estimated));
    while (guess < HIGHEST && threshold(guess + 1) <= xp) {
      guess++;
    }
    while (threshold(guess) > xp) {
      guess--;
    }
    return guess;
  }

  @Override
  public int highest() {
    return HIGHEST;
  }

  @Override
  public String text() {
    return "tux " + exponent.toPlainString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TuxCurve it && it.exponent.equals(exponent);
  }

  @Override
  public int hashCode() {
    return exponent.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
