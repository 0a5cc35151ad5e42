package dev.docket.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** The one check for free text before it becomes part of an event. */
public final class Texts {

  private Texts() {}

  /**
   * Returns the text without surrounding white space.
   *
   * @param field what the user calls the value, named in a refusal
   * @param longest in UTF-16 units, as Discord counts
   * @throws Refused when it is blank, too long, or holds what PostgreSQL cannot store
   */
  public static String storable(String field, String text, int longest) {
    var trimmed = text.strip();
    if (trimmed.isEmpty()) {
      throw Refused.because(InputRefusal.TEXT_BLANK, field);
    }
    if (trimmed.length() > longest) {
      throw Refused.because(InputRefusal.TEXT_TOO_LONG, field, trimmed.length(), longest);
    }
    if (trimmed.indexOf('\0') >= 0) {
      throw Refused.because(InputRefusal.TEXT_UNSTORABLE, field, "NUL");
    }
    if (trimmed.codePoints().anyMatch(Texts::isSurrogate)) {
      throw Refused.because(InputRefusal.TEXT_UNSTORABLE, field, "half a surrogate pair");
    }
    return trimmed;
  }

  /** One spelling of a name that people type in different ways and mean the same by. */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Makes somebody else's words storable, whatever they hold; longer ones are cut. */
  public static String cleaned(String text, int longest) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(it -> it == 0 || isSurrogate(it) ? '\uFFFD' : it)
        .limit(longest)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
