package dev.docket.discord.guilds;

import dev.docket.discord.Texts;
import dev.docket.discord.Words;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingValues;
import dev.docket.guilds.SettingValues.Difference;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings and their values as people read them. */
final class SettingWords {

  private static final int LONGEST_VALUE = 200;

  private SettingWords() {}

  /** What a setting is called. */
  static String name(SettingKind kind, String name, Words words) {
    var shown = kind == SettingKind.LOG_CHANNEL ? name.toLowerCase(Locale.ROOT) : name;
    return words.say(
        "SettingKind." + kind, Texts.shortened(shown, LONGEST_VALUE).replace('`', '\''));
  }

  /** What it is set to. */
  static String value(SettingKind kind, @Nullable String value, Words words) {
    if (value == null) {
      return kind == SettingKind.COMMAND_LEVEL
          ? words.say("setting.own-level")
          : words.say("setting.not-set");
    }
    return switch (kind) {
      case LOG_CHANNEL, JAIL_CHANNEL -> "<#" + value + ">";
      case LEVEL, JAIL_ROLE -> "<@&" + value + ">";
      case TEMPLATE -> "“" + Texts.excerpt(value, LONGEST_VALUE) + "”";
      case COMMAND_LEVEL -> words.say("SettingKind.LEVEL", value);
      case SNIPPET_ROLE -> words.say("setting.allowed");
      case ESCALATION_RULE -> RuleWords.of(SettingValues.rule(value), words);
      case PREFIX -> "`" + value.replace('`', '\'') + "`";
    };
  }

  /** A setting and what it is set to, on one line. */
  static String line(SettingKind kind, String name, @Nullable Object value, Words words) {
    return "**%s**: %s"
        .formatted(
            name(kind, name, words), value(kind, value == null ? null : value.toString(), words));
  }

  /** What differs, a line for each setting. */
  static String lines(Collection<Difference> differences, Words words) {
    return differences.stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
  }

  private static String line(Difference it, Words words) {
    var kind = it.key().kind();
    return "**%s**: %s → %s"
        .formatted(
            name(kind, it.key().name(), words),
            value(kind, it.before(), words),
            value(kind, it.after(), words));
  }
}
