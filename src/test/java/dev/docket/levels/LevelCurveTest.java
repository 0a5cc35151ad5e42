package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are section 12 of Tux's reference; its thresholds are rounded up to whole XP. */
class LevelCurveTest {

  private static final String EXPONENTS = "exponents";

  private static LevelCurve curve(double exponent) {
    return LevelCurve.tux(BigDecimal.valueOf(exponent));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, 200, 500, 1000, 2000, 5000, 10000",
    "1.5, 45, 127, 500, 1415, 4000, 15812, 44722",
    "1.75, 30, 101, 500, 1682, 5657, 28118, 94575",
    "2, 20, 80, 500, 2000, 8000, 50000, 200000",
  })
  void thresholdsAreThoseOfTuxRoundedUp(
      double exponent,
      long one,
      long two,
      long five,
      long ten,
      long twenty,
      long fifty,
      long hundred) {
    var curve = curve(exponent);
    assertThat(IntStream.of(0, 1, 2, 5, 10, 20, 50, 100).mapToLong(curve::threshold))
        .containsExactly(0L, one, two, five, ten, twenty, fifty, hundred);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0",
    "19, 0, 0, 0, 0",
    "20, 0, 0, 0, 1",
    "80, 0, 1, 1, 2",
    "99, 0, 1, 1, 2",
    "100, 1, 1, 1, 2",
    "181, 1, 2, 2, 3",
    "499, 4, 4, 4, 4",
    "500, 5, 5, 5, 5",
    "1682, 16, 11, 10, 9",
    "2000, 20, 12, 11, 10",
    "30420, 304, 77, 52, 39",
    "50000, 500, 107, 69, 50",
  })
  void levelsAreThoseOfTux(long xp, int linear, int mild, int usual, int square) {
    assertThat(curve(1).level(xp)).isEqualTo(linear);
    assertThat(curve(1.5).level(xp)).isEqualTo(mild);
    assertThat(curve(1.75).level(xp)).isEqualTo(usual);
    assertThat(curve(2).level(xp)).isEqualTo(square);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 1.75, 2, 3, 4})
  void everyLevelBeginsAtItsThresholdAndNotBefore(double exponent) {
    var curve = curve(exponent);
    for (var level = 1; level <= 1_000; level++) {
      var threshold = curve.threshold(level);
      assertThat(threshold).isGreaterThan(curve.threshold(level - 1));
      assertThat(curve.level(threshold)).isEqualTo(level);
      assertThat(curve.level(threshold - 1)).isEqualTo(level - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void thresholdsOfWholeExponentsAreExact(int exponent) {
    var curve = curve(exponent);
    for (var level = 1; level <= LevelCurve.HIGHEST; level++) {
      var exact = exactThreshold(level, exponent);
      assertThat(curve.threshold(level)).as("level %s", level).isEqualTo(exact);
    }
  }

  private static long exactThreshold(int level, int exponent) {
    var dividend = BigInteger.valueOf(500).multiply(BigInteger.valueOf(level).pow(exponent));
    var parts = dividend.divideAndRemainder(BigInteger.valueOf(5).pow(exponent));
    return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
  }

  @Property
  void aLevelHoldsFromItsThresholdToTheNext(
      @ForAll(EXPONENTS) double exponent, @ForAll @LongRange(max = Long.MAX_VALUE) long xp) {
    var curve = curve(exponent);
    var level = curve.level(xp);
    assertThat(curve.threshold(level)).isLessThanOrEqualTo(xp);
    if (level < LevelCurve.HIGHEST) {
      assertThat(curve.threshold(level + 1)).isGreaterThan(xp);
    }
  }

  @Property
  void moreXpIsNeverALowerLevel(
      @ForAll(EXPONENTS) double exponent,
      @ForAll @LongRange(max = 1_000_000_000_000L) long xp,
      @ForAll @LongRange(max = 1_000_000) long more) {
    var curve = curve(exponent);
    assertThat(curve.level(xp + more)).isGreaterThanOrEqualTo(curve.level(xp));
  }

  @Property
  void aHigherLevelNeverBeginsEarlier(
      @ForAll(EXPONENTS) double exponent,
      @ForAll @IntRange(max = LevelCurve.HIGHEST - 1) int level) {
    var curve = curve(exponent);
    assertThat(curve.threshold(level + 1)).isGreaterThan(curve.threshold(level));
  }

  @Provide(EXPONENTS)
  Arbitrary<Double> exponents() {
    return Arbitraries.of(1.0, 1.5, 1.75, 2.0, 3.0, 4.0);
  }

  @Test
  void whatLiesOutsideTheCurveIsAMistake() {
    var curve = curve(2);
    assertThatThrownBy(() -> curve.level(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> curve.threshold(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> curve.threshold(LevelCurve.HIGHEST + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
