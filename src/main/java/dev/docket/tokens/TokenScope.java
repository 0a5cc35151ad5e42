package dev.docket.tokens;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token is for; it never lets anybody do more than they may without it. */
public enum TokenScope {
  CASES_READ,
  CASES_WRITE,
  MEMBERS_READ,
  MEMBERS_WRITE,
  LEVELS_READ,
  LEVELS_WRITE,
  SNIPPETS_READ,
  SNIPPETS_WRITE,
  SETTINGS_READ,
  SETTINGS_WRITE;

  private static final int LONGEST = 200;

  /** As it is typed, for example {@code cases:read}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /**
   * Reads scopes that stand apart by commas or spaces.
   *
   * @throws Refused with {@link InputRefusal#VALUE_UNREADABLE} for one that does not exist
   */
  public static Set<TokenScope> parse(String typed) {
    var scopes = EnumSet.noneOf(TokenScope.class);
    for (var word : typed.strip().split("[\\s,]+")) {
      scopes.add(one(word));
    }
    return scopes;
  }

  private static TokenScope one(String word) {
    return Arrays.stream(values())
        .filter(it -> it.text().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            Refused.because(
                InputRefusal.VALUE_UNREADABLE,
                "scope",
                word.length() > LONGEST ? word.substring(0, LONGEST) : word,
                all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(TokenScope::text).collect(Collectors.joining(", "));
  }
}
