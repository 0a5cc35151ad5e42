package dev.docket.kernel;

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
    if (trimmed
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw Refused.because(InputRefusal.TEXT_UNSTORABLE, field, "half a surrogate pair");
    }
    return trimmed;
  }
}
