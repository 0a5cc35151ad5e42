package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
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

/** The curves that a guild may choose; the totals are those that the other bots publish. */
class CurveOfAGuildTest {

  private static final int THOUSAND = 1_000;

  @ParameterizedTest
  @CsvSource({
    "mee6, 1, 100",
    "mee6, 10, 4675",
    "mee6, 50, 268375",
    "mee6, 100, 1899250",
    "arcane, 1, 75",
    "arcane, 10, 5250",
    "arcane exponential, 1, 75",
    "arcane exponential, 2, 205",
    "arcane flat, 7, 7000",
    "lurkr, 1, 100",
    "lurkr, 10, 4150",
    "lurkr, 100, 490150",
    "amari, 1, 35",
    "amari, 10, 1655",
    "polaris, 1, 200",
    "polaris, 2, 400",
    "polaris, 10, 7000",
    "polaris, 1000, 1050100000",
    "tux 2, 10, 2000",
    "tux 1.75, 10, 1682",
    "polynomial 100 0 0, 30, 90000",
    "polynomial 0.5 20 50 0 round 50, 1, 50",
    "polynomial 0.5 20 50 0 round 50, 3, 350",
  })
  void totalsAreThoseThatArePublished(String text, int level, long xp) {
    var curve = LevelCurve.checked(text);
    assertThat(curve.threshold(level)).isEqualTo(xp);
    assertThat(curve.level(xp)).isEqualTo(level);
    assertThat(curve.level(xp - 1)).isEqualTo(level - 1);
    assertThat(LevelCurve.of(curve.text()).threshold(level)).isEqualTo(xp);
  }

  @Test
  void mee6AddsUpWhatItsLevelsCost() {
    var sum = BigInteger.ZERO;
    for (var level = 0L; level < THOUSAND; level++) {
      assertThat(PresetCurve.MEE6.threshold((int) level)).isEqualTo(sum.longValueExact());
      sum = sum.add(BigInteger.valueOf(5 * level * level + 50 * level + 100));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tux 1",
        "tux 1.5",
        "tux 1.75",
        "tux 2",
        "tux 3.99",
        "tux 4",
        "mee6",
        "arcane",
        "arcane exponential",
        "arcane flat",
        "lurkr",
        "amari",
        "polaris",
      })
  void everyLevelUpToAThousandIsEqualInBothDirections(String text) {
    assertEqualInBothDirections(LevelCurve.checked(text));
  }

  private static void assertEqualInBothDirections(LevelCurve curve) {
    for (var level = 1; level <= THOUSAND; level++) {
      var threshold = curve.threshold(level);
      assertThat(threshold).as("level %s", level).isGreaterThan(curve.threshold(level - 1));
      assertThat(curve.level(threshold)).isEqualTo(level);
      assertThat(curve.level(threshold - 1)).isEqualTo(level - 1);
    }
  }

  /** D10: levels that were set dropped by one with the next message. */
  @Test
  void d10_aLevelThatIsSetIsTheLevelThatIsRead() {
    for (var text : List.of("tux 1.5", "tux 1.75", "tux 2", "tux 3")) {
      assertEqualInBothDirections(LevelCurve.of(text));
    }
    assertThat(LevelCurve.of("tux 1.75").level(LevelCurve.of("tux 1.75").threshold(10)))
        .isEqualTo(10);
    for (var level : List.of(39, 78, 131, 156, 237, 262, 287, 312, 474, 499)) {
      var square = LevelCurve.of("tux 2");
      assertThat(square.threshold(level)).isEqualTo(20L * level * level);
      assertThat(square.level(20L * level * level)).isEqualTo(level);
    }
  }

  @Property
  void aThresholdOfTuxIsTheLeastWholeNumberThatReachesIt(
      @ForAll @IntRange(min = 100, max = 400) int hundredths,
      @ForAll @IntRange(min = 1, max = LevelCurve.HIGHEST) int level) {
    var xp = LevelCurve.tux(BigDecimal.valueOf(hundredths, 2)).threshold(level);
    assertThat(reaches(xp, level, hundredths)).isTrue();
    assertThat(reaches(xp - 1, level, hundredths)).isFalse();
  }

  private static boolean reaches(long xp, int level, int hundredths) {
    var left = BigInteger.valueOf(xp).pow(100).multiply(BigInteger.valueOf(5).pow(hundredths));
    var right =
        BigInteger.valueOf(500).pow(100).multiply(BigInteger.valueOf(level).pow(hundredths));
    return left.compareTo(right) >= 0;
  }

  @Provide
  Arbitrary<String> polynomials() {
    var coefficient =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-300), BigDecimal.valueOf(3_000))
            .ofScale(3);
    var rounding = Arbitraries.of("", " round 1", " round 5", " round 100");
    return coefficient
        .list()
        .ofMinSize(2)
        .ofMaxSize(4)
        .flatMap(list ->
            rounding.map(it ->
                "polynomial "
                    + list.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" "))
                    + it));
  }

  /** Either it is refused at a level that really fails, or it is equal in both directions. */
  @Property(tries = 200)
  void aCurveOfOnesOwnRisesOrIsRefusedWithTheLevel(@ForAll("polynomials") String text) {
    LevelCurve curve;
    try {
      curve = LevelCurve.checked(text);
    } catch (Refused e) {
      assertThat(e.refusal()).isEqualTo(LevelRefusal.CURVE_DOES_NOT_RISE);
      var fault = e.details().stream().map(BigInteger::new).toList();
      assertThat(fault.get(1)).isLessThanOrEqualTo(fault.get(2));
      assertThat(fault.getFirst().intValue()).isBetween(1, LevelCurve.HIGHEST);
      return;
    }
    assertEqualInBothDirections(curve);
    assertThat(LevelCurve.of(curve.text()).threshold(THOUSAND))
        .isEqualTo(curve.threshold(THOUSAND));
  }

  @Property
  void aLevelHoldsFromItsThresholdToTheNext(
      @ForAll("choices") String text, @ForAll @LongRange(max = LevelCurve.MOST_XP) long xp) {
    var curve = LevelCurve.of(text);
    var level = curve.level(xp);
    assertThat(curve.threshold(level)).isLessThanOrEqualTo(xp);
    if (level < curve.highest()) {
      assertThat(curve.threshold(level + 1)).isGreaterThan(xp);
    }
  }

  @Provide
  Arbitrary<String> choices() {
    return Arbitraries.of(
        "mee6",
        "arcane",
        "arcane exponential",
        "arcane flat",
        "lurkr",
        "amari",
        "polaris",
        "tux 2",
        "polynomial 1000 0 0 0 0");
  }

  @Test
  void aCurveThatFallsIsRefusedWithItsLevel() {
    refused("polynomial -1 100 0", LevelRefusal.CURVE_DOES_NOT_RISE, "51", "2499", "2500");
    refused("polynomial 0 0", LevelRefusal.CURVE_DOES_NOT_RISE, "1", "0", "0");
    refused("polynomial 0.5 0", LevelRefusal.CURVE_DOES_NOT_RISE, "2", "1", "1");
    refused("polynomial 1 0 round 100", LevelRefusal.CURVE_DOES_NOT_RISE, "1", "0", "0");
    refused("polynomial 999999999 0 0 0 0", LevelRefusal.CURVE_IS_TOO_STEEP, "178", "1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tux",
        "tux 0.99",
        "tux 4.01",
        "tux 1.755",
        "tux NaN",
        "tux 1e9",
        "mee7",
        "arcane steep",
        "polynomial",
        "polynomial 5",
        "polynomial 1 2 3 4 5 6",
        "polynomial NaN 1",
        "polynomial 9223372036854775808 0",
        "polynomial 1 0 round 9999999",
        "polynomial 1,5 0",
      })
  void whatIsNoCurveIsRefused(String text) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> LevelCurve.checked(text))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.VALUE_UNREADABLE));
  }

  @Test
  void aCurveIsReadHoweverItIsTyped() {
    assertThat(LevelCurve.of("  Tux  2.00 ").text()).isEqualTo("tux 2");
    assertThat(LevelCurve.of("MEE6")).isEqualTo(PresetCurve.MEE6);
    assertThat(LevelCurve.of("polynomial 1.50 -0.0 0 ROUND 10").text())
        .isEqualTo("polynomial 1.5 0 0 round 10");
    assertThat(IntStream.rangeClosed(0, 3).mapToLong(LevelCurve.of("amari")::threshold))
        .containsExactly(0L, 35L, 55L, 115L);
  }

  private static void refused(String text, Refusal refusal, String... details) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> LevelCurve.checked(text))
        .satisfies(it -> {
          assertThat(it.refusal()).isEqualTo(refusal);
          assertThat(it.details()).containsExactly(details);
        });
  }
}
