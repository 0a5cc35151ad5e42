package dev.docket.levels;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A polynomial in whole numbers over one denominator.
 *
 * @param numerators highest power first
 * @param rounding thresholds are rounded up to whole XP, or above 1 to the nearest multiple
 */
record Polynomial(List<BigInteger> numerators, BigInteger denominator, long rounding) {

  private static final BigInteger MOST = BigInteger.valueOf(LevelCurve.MOST_XP);

  /** With whole coefficients, highest power first. */
  static Polynomial of(long denominator, long rounding, long... coefficients) {
    return new Polynomial(
        Arrays.stream(coefficients).mapToObj(BigInteger::valueOf).toList(),
        BigInteger.valueOf(denominator),
        rounding);
  }

  /** With decimal coefficients, highest power first. */
  static Polynomial of(List<BigDecimal> coefficients, long rounding) {
    var scale = coefficients.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return new Polynomial(
        coefficients.stream()
            .map(it -> it.movePointRight(Math.max(0, scale)).toBigIntegerExact())
            .toList(),
        BigInteger.TEN.pow(Math.max(0, scale)),
        rounding);
  }

  /** The threshold of a level; level 0 is there from the start, whatever the polynomial says. */
  BigInteger at(int level) {
    if (level == 0) {
      return BigInteger.ZERO;
    }
    var argument = BigInteger.valueOf(level);
    var sum = BigInteger.ZERO;
    for (var numerator : numerators) {
      sum = sum.multiply(argument).add(numerator);
    }
    if (rounding <= 1) {
      return floor(sum.negate(), denominator).negate();
    }
    var step = BigInteger.valueOf(rounding);
    var half = step.multiply(denominator);
    return floor(sum.shiftLeft(1).add(half), half.shiftLeft(1)).multiply(step);
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    var parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The highest level whose threshold is within reach, if thresholds rise. */
  int highest() {
    var low = 0;
    var high = LevelCurve.HIGHEST;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (at(middle).compareTo(MOST) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The first level that takes no more than the one below, and their thresholds; none if all do.
   */
  Stream<Fault> faults() {
    return Stream.iterate(1, it -> it <= LevelCurve.HIGHEST, it -> it + 1)
        .map(it -> new Fault(it, at(it - 1), at(it)))
        .takeWhile(it -> it.below().compareTo(MOST) <= 0)
        .filter(it -> it.threshold().compareTo(it.below()) <= 0);
  }

  /** A level that begins no later than the one below it. */
  record Fault(int level, BigInteger below, BigInteger threshold) {}
}
