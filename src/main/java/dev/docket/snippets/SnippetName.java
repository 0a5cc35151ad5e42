package dev.docket.snippets;

import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a snippet is called: however people type it, it has one spelling.
 *
 * @param text 1 to 20 small letters from a to z, digits and dashes
 */
public record SnippetName(String text) {

  /** No name is longer than this. */
  public static final int LONGEST = 20;

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1," + LONGEST + "}");

  /** Refuses what no snippet can be called. */
  public SnippetName {
    var typed = text;
    text = Texts.folded(text);
    if (!FORM.matcher(text).matches()) {
      throw Refused.because(SnippetRefusal.NAME_UNUSABLE, typed);
    }
  }

  /** The name that a text is, if it is one. */
  public static Optional<SnippetName> in(String text) {
    var folded = Texts.folded(text);
    return FORM.matcher(folded).matches() ? Optional.of(new SnippetName(folded)) : Optional.empty();
  }
}
