package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member loses who gains no XP for a while: either a part or a fixed amount.
 *
 * @param after days without a gain until XP is lost for the first time, 1 to 3,650
 * @param percent of what they have then, 1 to 100
 * @param amount XP
 * @param every days until XP is lost again, 1 to 365
 * @param floor XP below which nobody falls
 */
public record DecayRule(
    int after, @Nullable Integer percent, @Nullable Long amount, int every, long floor) {

  private static final int LONGEST_AFTER = 3_650;
  private static final int LONGEST_EVERY = 365;
  private static final int ALL = 100;
  private static final String NONE = "-";

  /**
   * Refuses what lies outside the ranges.
   *
   * @throws Refused with {@link InputRefusal#NUMBER_OUT_OF_RANGE}, or where there is not one of
   *     percent and amount
   */
  DecayRule checked() {
    if ((percent == null) == (amount == null)) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "percent", "", "a percentage or an amount, not both");
    }
    Award.inRange("after", after, 1, LONGEST_AFTER);
    Award.inRange("every", every, 1, LONGEST_EVERY);
    Award.inRange("floor", floor, 0, LevelCurve.MOST_XP);
    if (percent != null) {
      Award.inRange("percent", percent, 1, ALL);
    }
    if (amount != null) {
      Award.inRange("amount", amount, 1, LevelCurve.MOST_XP);
    }
    return this;
  }

  /** Without a gain for so long, XP is lost for the first time. */
  Duration first() {
    return Duration.ofDays(after);
  }

  /** Between two losses. */
  Duration period() {
    return Duration.ofDays(every);
  }

  /** What is lost of so much XP at once: 1 XP at least, as long as there is any above the floor. */
  long loss(long xp) {
    var spare = Math.max(0, xp - floor);
    return Math.min(spare, amount == null ? Math.max(1, part(xp)) : amount);
  }

  /** Rounded down, and without a product that a long has no room for. */
  private long part(long xp) {
    var share = percent == null ? 0 : percent;
    return xp / ALL * share + xp % ALL * share / ALL;
  }

  /** The rule as a read model keeps it. */
  public String text() {
    return Stream.of(after, percent, amount, every, floor)
        .map(it -> it == null ? NONE : it.toString())
        .collect(Collectors.joining(" "));
  }

  /** Reads a rule that a read model kept. */
  public static DecayRule parse(String text) {
    var parts = text.split(" ", -1);
    return new DecayRule(
        Integer.parseInt(parts[0]),
        NONE.equals(parts[1]) ? null : Integer.valueOf(parts[1]),
        NONE.equals(parts[2]) ? null : Long.valueOf(parts[2]),
        Integer.parseInt(parts[3]),
        Long.parseLong(parts[4]));
  }

  @Override
  public String toString() {
    return "%s after %d days without XP, again every %d days, not below %d XP"
        .formatted(percent == null ? amount + " XP" : percent + " %", after, every, floor);
  }
}
