package dev.docket.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A line of totals between round amounts, whatever the totals are. */
class XpChartTest {

  private static final long MOST = 1L << 53;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static XpChart chart(List<Long> totals) {
    return new XpChart(List.of("max"), "caption", DAY, totals, Locale.ENGLISH);
  }

  private static void staysOnTheSheet(List<Long> totals) {
    try (var sheet = chart(totals).drawn()) {
      assertThat(sheet.written()).allMatch(new Rectangle(XpChart.WIDTH, XpChart.HEIGHT)::contains);
    }
  }

  @Property(tries = 100)
  void everyLabelStaysOnTheSheet(
      @ForAll @Size(min = 1, max = 366) List<@LongRange(max = MOST) Long> totals) {
    staysOnTheSheet(totals);
  }

  @Property
  void theScaleHoldsAllTotals(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(max = MOST) Long> totals) {
    var scale = Scale.of(totals);
    assertThat(totals).allMatch(it -> it >= scale.lowest() && it <= scale.highest());
    assertThat((scale.highest() - scale.lowest()) / scale.step()).isBetween(1L, 6L);
  }

  @Property
  void noTwoLinesAreCalledTheSame(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(max = MOST) Long> totals) {
    var scale = Scale.of(totals);
    var amounts = new Amounts(scale, Locale.ENGLISH, XpChart.HEIGHT);
    assertThat(
            LongStream.iterate(scale.lowest(), it -> it <= scale.highest(), it -> it + scale.step())
                .mapToObj(amounts::written))
        .doesNotHaveDuplicates();
  }

  @Test
  void oneDayNoXpAndTheMostXpAreDrawn() {
    staysOnTheSheet(List.of(0L));
    staysOnTheSheet(List.of(0L, 0L, 0L));
    staysOnTheSheet(List.of(MOST));
    staysOnTheSheet(List.of(0L, MOST));
    staysOnTheSheet(List.of(MOST, MOST - 1));
  }

  @Test
  void theSameChartIsTheSameBytes() {
    var totals = LongStream.range(0, 31).boxed().toList();
    assertThat(chart(totals).picture("").png()).isEqualTo(chart(totals).picture("").png());
  }
}
