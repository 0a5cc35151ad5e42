package dev.docket.discord;

/** Texts within the lengths that Discord allows. */
public final class Texts {

  private static final String CUT = "…";
  private static final char UNKNOWN = '\ufffd';

  private Texts() {}

  /** Neither ends in half a character nor holds one. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return whole(text);
    }
    var end = Math.max(0, longest - CUT.length());
    var splits = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return whole(text.substring(0, splits ? end - 1 : end)) + CUT;
  }

  /** The beginning of a text, on one line. */
  public static String excerpt(String text, int longest) {
    return shortened(text.strip().replaceAll("\\s+", " "), longest);
  }

  /** Half a character cannot be sent. */
  private static String whole(String text) {
    return text.codePoints()
        .map(it -> Character.getType(it) == Character.SURROGATE ? UNKNOWN : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
