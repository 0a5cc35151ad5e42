package dev.docket.levels;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Where what a member gained on one day counts. */
record XpGain(long guildId, long userId, int board, LocalDate day) {

  /** A unit in which gains are added up. */
  enum Unit {
    DAY('D'),
    WEEK('W'),
    MONTH('M');

    private final char letter;

    Unit(char letter) {
      this.letter = letter;
    }

    /** As the table has it. */
    String letter() {
      return String.valueOf(letter);
    }

    /** The first day of the span that a day is in. */
    LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }

  static XpGain of(long guildId, long userId, int board, Instant at) {
    return new XpGain(guildId, userId, board, at.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  XpGain on(int otherBoard) {
    return new XpGain(guildId, userId, otherBoard, day);
  }
}
