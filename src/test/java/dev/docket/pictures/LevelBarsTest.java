package dev.docket.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.pictures.LevelBars.Legend;
import dev.docket.pictures.LevelBars.Members;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Pairs of bars that show everyone, however many they are and on however many levels. */
class LevelBarsTest {

  private static final Legend LEGEND = new Legend("Level", "now", "then");
  private static final int ON_THE_GROUND = LevelBars.HEIGHT - 103;

  private static LevelBars bars(List<Members> members) {
    return new LevelBars("Members on each level", "3 up", LEGEND, members, Locale.GERMAN);
  }

  private static void staysOnTheSheet(List<Members> members) {
    try (var sheet = bars(members).drawn()) {
      assertThat(sheet.written())
          .hasSizeGreaterThanOrEqualTo(7)
          .allMatch(new Rectangle(LevelBars.WIDTH, LevelBars.HEIGHT)::contains);
    }
  }

  @Property(tries = 100)
  void everyLabelStaysOnTheSheet(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 31_000) Integer> levels,
      @ForAll @LongRange(max = 1L << 40) long now,
      @ForAll @LongRange(max = 1L << 40) long then) {
    staysOnTheSheet(levels.stream().map(it -> new Members(it, now, then)).toList());
  }

  @Test
  void nobodyOneMemberAndAThousandLevelsAreDrawn() {
    staysOnTheSheet(List.of());
    staysOnTheSheet(List.of(new Members(0, 1, 1)));
    staysOnTheSheet(
        IntStream.rangeClosed(0, 1_000).mapToObj(it -> new Members(it, 1, it)).toList());
  }

  @Test
  void whoIsAloneAmongAMillionIsSeen() {
    var members = new ArrayList<>(List.of(new Members(0, 1_000_000, 999_999)));
    members.add(new Members(7, 0, 1));
    try (var sheet = bars(members).drawn()) {
      var room = (Amounts.RIGHT - Amounts.LEFT) / 8.0;
      var x = (int) (Amounts.LEFT + room * 7.5);
      assertThat(sheet.image().getRGB(x + 10, ON_THE_GROUND)).isEqualTo(Sheet.ACCENT.getRGB());
      assertThat(sheet.image().getRGB(x - 10, ON_THE_GROUND)).isNotEqualTo(Sheet.QUIET.getRGB());
    }
  }

  @Test
  void theSameBarsAreTheSameBytes() {
    var members = List.of(new Members(3, 5, 6), new Members(4, 2, 1));
    assertThat(bars(members).picture("").png()).isEqualTo(bars(members).picture("").png());
  }
}
