package dev.docket.discord.guilds;

import dev.docket.guilds.SettingKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Settings and their values as people read them. */
final class SettingWords {

  private static final int LONGEST_VALUE = 200;

  private SettingWords() {}

  /** What a setting is called. */
  static String name(SettingKind kind, String name) {
    return switch (kind) {
      case LOG_CHANNEL -> name.toLowerCase(Locale.ROOT) + " log";
      case LEVEL -> "level " + name;
      case JAIL_ROLE -> "jail role";
      case JAIL_CHANNEL -> "jail channel";
      case TEMPLATE -> "template `" + name.replace('`', '\'') + "`";
      case COMMAND_LEVEL -> "`/" + name + "`";
      case ESCALATION_RULE -> "escalation rule `" + name.replace('`', '\'') + "`";
    };
  }

  /** What it is set to. */
  static String value(SettingKind kind, @Nullable String value) {
    if (value == null) {
      return kind == SettingKind.COMMAND_LEVEL ? "Docket's own level" : "not set";
    }
    return switch (kind) {
      case LOG_CHANNEL, JAIL_CHANNEL -> "<#" + value + ">";
      case LEVEL, JAIL_ROLE -> "<@&" + value + ">";
      case TEMPLATE -> "“" + shortened(value.replaceAll("\\s*\\R\\s*", " ")) + "”";
      case COMMAND_LEVEL -> "level " + value;
      case ESCALATION_RULE -> value;
    };
  }

  /** Never ends in half a character. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
