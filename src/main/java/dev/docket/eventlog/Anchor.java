package dev.docket.eventlog;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A position and its hash, to be noted outside the database: whoever rewrites the log up to there
 * cannot keep it.
 *
 * @param hash in lower-case hexadecimal digits
 */
public record Anchor(long position, String hash) {

  private static final Pattern SPELLING = Pattern.compile("(\\d{1,18}):(\\p{XDigit}{64})");

  static Anchor at(long position, byte[] hash) {
    return new Anchor(position, HexFormat.of().formatHex(hash));
  }

  /**
   * Reads {@code POSITION:HASH}.
   *
   * @throws IllegalArgumentException if it is spelled otherwise
   */
  public static Anchor parse(String text) {
    var spelled = SPELLING.matcher(text);
    if (!spelled.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no anchor: it is a position, a colon and 64 hexadecimal digits".formatted(text));
    }
    return new Anchor(Long.parseLong(spelled.group(1)), spelled.group(2).toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
