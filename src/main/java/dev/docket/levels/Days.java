package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.LocalDate;

/** What days may be asked for. */
final class Days {

  private static final int MOST_YEARS = 10;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  private Days() {}

  static void check(LocalDate from, LocalDate to) {
    ofOurTime(from);
    ofOurTime(to);
    if (to.isBefore(from)) {
      throw Refused.because(LevelRefusal.WINDOW_REVERSED, from, to);
    }
    if (to.isAfter(from.plusYears(MOST_YEARS))) {
      throw Refused.because(LevelRefusal.WINDOW_TOO_LONG, MOST_YEARS);
    }
  }

  private static void ofOurTime(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, "year", day.getYear(), FIRST_YEAR, LAST_YEAR);
    }
  }
}
