package dev.docket.levels;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A span of time for which gains are kept added up.
 *
 * @param number of a season; of a day, week or month the first day, counted from 1970-01-01
 */
public record Span(SpanUnit unit, int number) {

  /** The span of a kind that a day of UTC is in. */
  public static Span of(SpanUnit unit, LocalDate day) {
    var first =
        switch (unit) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case SEASON -> throw new IllegalArgumentException("a season has a number");
        };
    return new Span(unit, Math.toIntExact(first.toEpochDay()));
  }

  /** A guild's season. */
  public static Span season(int number) {
    return new Span(SpanUnit.SEASON, number);
  }

  /** The first day of a day, week or month. */
  public LocalDate first() {
    return LocalDate.ofEpochDay(number);
  }
}
