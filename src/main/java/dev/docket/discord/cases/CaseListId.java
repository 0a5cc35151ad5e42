package dev.docket.discord.cases;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseFilter.InState;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.cases.CaseState;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a list of cases needs to go on, as the id of a button, even for a Docket that was
 * started anew.
 *
 * @param before only cases numbered below this
 * @param shown how many cases earlier pages have shown
 */
record CaseListId(CaseFilter filter, long before, long shown) {

  static final String PREFIX = "cases";

  private static final int PARTS = 11;
  private static final int LONGEST = 100;
  private static final int RADIX = 36;

  /** No list of a server is longer. */
  private static final long MOST = 999_999_999;

  /**
   * Whether the filters leave enough room for the pages to come.
   *
   * @throws Refused with {@link CaseRefusal#SEARCH_TOO_LONG}
   */
  static void check(CaseFilter filter) {
    var longest = new CaseListId(filter, MOST, MOST).text().length();
    if (longest > LONGEST) {
      throw Refused.because(CaseRefusal.SEARCH_TOO_LONG, longest - LONGEST);
    }
  }

  /** Labels hold no comma and come before what may hold anything. */
  String text() {
    var voided = filter.voided();
    return String.join(
        ":",
        PREFIX,
        text(filter.userId()),
        text(filter.moderatorId()),
        filter.kind() == null ? "" : filter.kind().name(),
        filter.state() == null ? "" : filter.state().state().name(),
        voided == null ? "" : voided ? "v" : "s",
        text(filter.from() == null ? null : filter.from().getEpochSecond()),
        text(filter.to() == null ? null : filter.to().getEpochSecond()),
        text(before),
        text(shown),
        Objects.requireNonNullElse(filter.label(), "")
            + ","
            + Objects.requireNonNullElse(filter.text(), ""));
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param at the moment of which states are meant
   * @throws Refused if no list has that id
   */
  static CaseListId parse(String id, Instant at) {
    var parts = id.split(":", PARTS);
    try {
      var words = parts[PARTS - 1].split(",", 2);
      return new CaseListId(
          new CaseFilter(
              number(parts[1]),
              number(parts[2]),
              parts[3].isEmpty() ? null : CaseKind.valueOf(parts[3]),
              parts[4].isEmpty() ? null : new InState(CaseState.valueOf(parts[4]), at),
              voided(parts[5]),
              words[0].isEmpty() ? null : words[0],
              words[1].isEmpty() ? null : words[1],
              seconds(parts[6]),
              seconds(parts[7])),
          counted(parts[8]),
          counted(parts[9]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(InputRefusal.VALUE_UNREADABLE, "page", id, "one of the buttons shown");
    }
  }

  private static @Nullable Boolean voided(String text) {
    return switch (text) {
      case "" -> null;
      case "v" -> true;
      case "s" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static long counted(String text) {
    var number = Long.parseLong(text, RADIX);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static @Nullable Long number(String text) {
    return text.isEmpty() ? null : Long.valueOf(text, RADIX);
  }

  private static @Nullable Instant seconds(String text) {
    var number = number(text);
    return number == null ? null : Moments.keepable(Instant.ofEpochSecond(number));
  }

  private static String text(@Nullable Long number) {
    return number == null ? "" : Long.toString(number, RADIX);
  }
}
