package dev.docket.afk;

import org.jspecify.annotations.Nullable;

/**
 * A member's name as it stands.
 *
 * @param nickname null for none
 * @param shown what others see
 */
public record AfkName(@Nullable String nickname, String shown) {

  private static final String MARK = "[AFK] ";
  private static final String CUT = "...";
  private static final int LONGEST = 32;

  /** The nickname that tells others, at most 32 characters and marked once. */
  String marked() {
    if (shown.startsWith(MARK)) {
      return shown;
    }
    var room = LONGEST - MARK.length();
    if (shown.length() <= room) {
      return MARK + shown;
    }
    var end = room - CUT.length();
    var splits = Character.isHighSurrogate(shown.charAt(end - 1));
    return MARK + shown.substring(0, splits ? end - 1 : end) + CUT;
  }
}
