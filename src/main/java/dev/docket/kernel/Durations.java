package dev.docket.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one duration grammar: amounts with units, such as {@code 1h30m}, {@code 2 days, 3 hours},
 * {@code 1,5h}; months count 30 days.
 */
public final class Durations {

  private static final String AMOUNT_AND_UNIT = "(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*([a-z]+)";
  private static final Pattern TERM = Pattern.compile(AMOUNT_AND_UNIT);
  private static final Pattern WHOLE =
      Pattern.compile("\\s*" + AMOUNT_AND_UNIT + "(?:\\s*,?\\s*" + AMOUNT_AND_UNIT + ")*\\s*");
  private static final int LONGEST_TEXT = 64;

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @param field what the user calls the value, named in a refusal
   * @throws Refused with {@link InputRefusal#DURATION_UNREADABLE} or {@link
   *     InputRefusal#DURATION_OUT_OF_RANGE}
   */
  public static Duration parse(String field, String text, Duration shortest, Duration longest) {
    var lower = text.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST_TEXT || !WHOLE.matcher(lower).matches()) {
      throw unreadable(field, text);
    }
    var seconds = BigDecimal.ZERO;
    var terms = TERM.matcher(lower);
    while (terms.find()) {
      var amount = new BigDecimal(terms.group(1).replace(',', '.'));
      seconds = seconds.add(amount.multiply(BigDecimal.valueOf(unit(terms.group(2), field, text))));
    }
    var duration = Duration.ofSeconds(seconds.setScale(0, RoundingMode.DOWN).longValue());
    if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE, field, text, words(shortest), words(longest));
    }
    return duration;
  }

  private static long unit(String unit, String field, String text) {
    return switch (unit) {
      case "s", "sec", "secs", "second", "seconds" -> 1;
      case "m", "min", "mins", "minute", "minutes" -> 60;
      case "h", "hr", "hrs", "hour", "hours" -> 3_600;
      case "d", "day", "days" -> 86_400;
      case "w", "wk", "wks", "week", "weeks" -> 604_800;
      case "mo", "month", "months" -> 2_592_000;
      default -> throw unreadable(field, text);
    };
  }

  private static Refused unreadable(String field, String text) {
    var shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    return Refused.because(InputRefusal.DURATION_UNREADABLE, field, shown);
  }

  /** Says a duration in words, for example {@code 1 day, 2 hours}; below a second: 0 seconds. */
  public static String words(Duration duration) {
    var parts = new ArrayList<String>();
    add(parts, duration.toDays(), "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? "0 seconds" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount != 0) {
      parts.add(amount + " " + unit + (amount == 1 ? "" : "s"));
    }
  }
}
