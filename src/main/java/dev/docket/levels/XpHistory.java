package dev.docket.levels;

import java.time.LocalDate;
import java.util.List;

/**
 * What a member gained day by day, on the board that counts.
 *
 * @param before what they had at the end of the day before the first that was asked for
 * @param days on which anything changed, in order
 */
public record XpHistory(long before, List<Day> days) {

  /**
   * One day of UTC.
   *
   * @param gained what was gained, less what was taken by hand or lost by decay
   * @param total at the end of the day
   */
  public record Day(LocalDate day, long gained, long total) {}
}
