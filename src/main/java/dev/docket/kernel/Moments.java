package dev.docket.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * The one grammar for moments: {@code 2026-05-01}, {@code 2026-05-01T12:00:00Z}, or how long ago:
 * {@code 30d} or {@code 2 hours ago}.
 */
public final class Moments {

  private static final String FORMS = "2026-05-01, 2026-05-01T12:00Z, or how long ago, as 30d";
  private static final Pattern AGO = Pattern.compile("(?i)\\s+ago\\s*$");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final Duration LONGEST_AGO = Duration.ofDays(36_500);
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /** What a day without a time of day means, in UTC. */
  public enum Day {
    /** Its first moment. */
    BEGINS,
    /** The first moment of the next day. */
    ENDS
  }

  private Moments() {}

  /**
   * Reads a moment.
   *
   * @param field what the user calls the value, named in a refusal
   * @throws Refused with {@link InputRefusal#VALUE_UNREADABLE} or {@link
   *     InputRefusal#DURATION_OUT_OF_RANGE}
   */
  public static Instant parse(String field, String text, Instant now, Day day) {
    var trimmed = text.strip();
    try {
      return keepable(
          trimmed.indexOf('T') > 0
              ? OffsetDateTime.parse(trimmed).toInstant()
              : LocalDate.parse(trimmed)
                  .plusDays(day == Day.ENDS ? 1 : 0)
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant());
    } catch (DateTimeParseException notIso) {
      return ago(field, text, now);
    } catch (DateTimeException tooFar) {
      throw unreadable(text);
    }
  }

  /**
   * Reads a moment that is not to come.
   *
   * @throws Refused as {@link #parse}, or with {@link InputRefusal#MOMENT_TO_COME}
   */
  public static Instant past(String field, String text, Instant now) {
    var moment = parse(field, text, now, Day.BEGINS);
    if (moment.isAfter(now)) {
      throw Refused.because(InputRefusal.MOMENT_TO_COME, field, text);
    }
    return moment;
  }

  /** Says a moment, for example {@code 2026-05-01 12:00:00 UTC}. */
  public static String words(Instant moment) {
    return WORDS.format(moment);
  }

  private static Instant ago(String field, String text, Instant now) {
    try {
      var amount = AGO.matcher(text).replaceFirst("");
      return now.minus(Durations.parse(field, amount, Duration.ZERO, LONGEST_AGO));
    } catch (Refused e) {
      throw e.refusal() == InputRefusal.DURATION_UNREADABLE ? unreadable(text) : e;
    }
  }

  private static Refused unreadable(String text) {
    return Refused.because(InputRefusal.VALUE_UNREADABLE, "moment", text, FORMS);
  }

  /**
   * A moment of our time, as it is: PostgreSQL's calendar ends long before Java's.
   *
   * @throws DateTimeException for all others
   */
  public static Instant keepable(Instant instant) {
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new DateTimeException("not a moment of our time");
    }
    return instant;
  }
}
