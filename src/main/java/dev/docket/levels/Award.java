package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.util.stream.Stream;

/**
 * What one message, minute or reaction earns: a roll from the least to the most, or nothing at all
 * where the most is 0.
 *
 * @param least 0 to 10,000
 * @param most the least to 10,000
 * @param cooldown seconds between two awards of one source to one member, 0 to 86,400
 * @param shortest characters that a message must have where Discord shows them, 0 to 4,000
 */
public record Award(int least, int most, int cooldown, int shortest) {

  private static final int MOST = 10_000;
  private static final int LONGEST_COOLDOWN = 86_400;
  private static final int LONGEST_MESSAGE = 4_000;

  /** A fixed amount, without a cooldown. */
  static Award of(int amount) {
    return new Award(amount, amount, 0, 0);
  }

  boolean isOff() {
    return most == 0;
  }

  /** The roll that a throw of the dice comes to, any number being as likely as another. */
  int roll(long dice) {
    return least + (int) Math.floorMod(dice, most - least + 1L);
  }

  /**
   * Refuses what lies outside the ranges.
   *
   * @throws Refused with {@link InputRefusal#NUMBER_OUT_OF_RANGE}
   */
  Award checked() {
    inRange("least", least, 0, MOST);
    inRange("most", most, least, MOST);
    inRange("cooldown", cooldown, 0, LONGEST_COOLDOWN);
    inRange("length", shortest, 0, LONGEST_MESSAGE);
    return this;
  }

  static void inRange(String field, long value, long smallest, long largest) {
    if (value < smallest || value > largest) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, field, value, smallest, largest);
    }
  }

  /** The award as a read model keeps it. */
  String text() {
    return "%d %d %d %d".formatted(least, most, cooldown, shortest);
  }

  /** Reads an award that a read model kept. */
  static Award parse(String text) {
    var parts = Stream.of(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return new Award(parts[0], parts[1], parts[2], parts[3]);
  }

  @Override
  public String toString() {
    return isOff()
        ? "off"
        : "%s XP, cooldown %d s%s"
            .formatted(
                least == most ? "" + least : least + " to " + most,
                cooldown,
                shortest == 0 ? "" : ", from " + shortest + " characters");
  }
}
