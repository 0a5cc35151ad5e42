package dev.docket.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of one member.
 *
 * @param line of the file
 * @param number of the entry, from 1
 * @param fault why it cannot be used, if it cannot
 */
record ExportEntry(
    long line, long number, long userId, long xp, @Nullable Integer level, @Nullable String fault) {

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,18}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE]\\+?\\d{1,3})?");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000_000L);

  /** Reads a member's fields, as they were written. */
  static ExportEntry of(long line, long number, Map<String, String> fields) {
    var id = fields.get("id");
    if (id == null) {
      return faulty(line, number, "has no user id");
    }
    var user = id.strip();
    if (!ID.matcher(user).matches()) {
      return faulty(line, number, "has no Discord user id, but '" + shown(user) + "'");
    }
    long userId;
    try {
      userId = Long.parseLong(user);
    } catch (NumberFormatException e) {
      return faulty(line, number, "has no Discord user id, but '" + shown(user) + "'");
    }
    var xp = fields.get("xp");
    if (xp == null || xp.isBlank()) {
      return faulty(line, number, "says no XP for user " + userId);
    }
    var text = xp.strip();
    if (!NUMBER.matcher(text).matches()) {
      return faulty(line, number, "XP '" + shown(text) + "' of user " + userId + " is no number");
    }
    var exact = new BigDecimal(text);
    if (exact.signum() < 0 || exact.compareTo(MOST) > 0) {
      return faulty(
          line,
          number,
          "XP %s of user %d is not within 0 and %s".formatted(shown(text), userId, MOST));
    }
    return new ExportEntry(
        line,
        number,
        userId,
        exact.setScale(0, RoundingMode.DOWN).longValueExact(),
        level(fields.get("level")),
        null);
  }

  /** A level is only told, so one that cannot be read is left out. */
  private static @Nullable Integer level(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,6}") ? Integer.valueOf(text.strip()) : null;
  }

  static ExportEntry faulty(long line, long number, String fault) {
    return new ExportEntry(line, number, 0, 0, null, fault);
  }

  static String shown(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
  }
}
