package dev.docket.starboard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What members star with.
 *
 * @param text as Discord writes it: {@code ⭐}, {@code <:name:id>} or {@code <a:name:id>}
 */
public record StarEmoji(String text) {

  private static final Pattern CUSTOM = Pattern.compile("<a?:\\w{2,32}:(\\d{15,20})>");
  private static final Pattern ONE = Pattern.compile("\\X");
  private static final Pattern FLAG = Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}");
  private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\x{FE0F}?\\x{20E3}");
  private static final String VARIATION = "\uFE0F";

  /** Reads exactly one emoji, of Unicode or of a guild. */
  public static Optional<StarEmoji> parse(String typed) {
    var text = typed.strip();
    return CUSTOM.matcher(text).matches() || isUnicode(text)
        ? Optional.of(new StarEmoji(text))
        : Optional.empty();
  }

  private static boolean isUnicode(String text) {
    return ONE.matcher(text).matches()
        && (Character.isExtendedPictographic(text.codePointAt(0))
            || FLAG.matcher(text).matches()
            || KEYCAP.matcher(text).matches());
  }

  /** The id of a guild's own emoji. */
  public Optional<Long> customId() {
    var custom = CUSTOM.matcher(text);
    return custom.matches() ? Optional.of(Long.valueOf(custom.group(1))) : Optional.empty();
  }

  /** Whether both are the same: Discord renames its own, and is free with variation selectors. */
  public boolean isLike(StarEmoji other) {
    return key().equals(other.key());
  }

  private String key() {
    return customId().map(String::valueOf).orElseGet(() -> text.replace(VARIATION, ""));
  }
}
