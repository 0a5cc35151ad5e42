package dev.docket.sandbox;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Discord asks of an application command that is to be registered. */
final class CommandRules {

  static final int CHAT_INPUT = 1;
  static final int USER = 2;
  static final int MESSAGE = 3;

  private static final int MOST_OPTIONS = 25;
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_IN_ALL = 8_000;
  private static final int LAST_NESTING = 2;
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");
  private static final Pattern MENU_NAME = Pattern.compile("\\S(?:.{0,30}\\S)?");
  private static final Set<Integer> COMPLETABLE = Set.of(3, 4, 10);
  private static final Set<String> LOCALES =
      Set.of(
          "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");

  private CommandRules() {}

  static void check(JsonNode command) {
    switch (command.path("type").asInt(CHAT_INPUT)) {
      case CHAT_INPUT -> checkNamed(command, NAME);
      case USER, MESSAGE -> checkMenu(command);
      default -> throw ApiError.invalidForm("unknown command type");
    }
    if (length(command) > LONGEST_IN_ALL) {
      throw ApiError.invalidForm("a command must be 8000 or fewer characters in all");
    }
  }

  private static void checkMenu(JsonNode menu) {
    checkName(menu, MENU_NAME, null);
    if (!menu.path("description").asString("").isEmpty() || !menu.path("options").isEmpty()) {
      throw ApiError.invalidForm("a context menu has neither description nor options");
    }
  }

  private static void checkNamed(JsonNode node, Pattern form) {
    checkName(node, form, Locale.ROOT);
    checkLength(node, "description");
    localizations(node, "description").forEach((_, it) -> checkLabel(it));
    checkOptions(node.path("options"));
  }

  /** Discord asks for the lower-case variant of every letter that has one. */
  private static void checkName(JsonNode node, Pattern form, @Nullable Locale lower) {
    checkName(node.path("name").asString(""), form, lower);
    localizations(node, "name").forEach((_, it) -> checkName(it, form, lower));
  }

  private static void checkName(String name, Pattern form, @Nullable Locale lower) {
    if (!form.matcher(name).matches() || lower != null && !name.equals(name.toLowerCase(lower))) {
      throw ApiError.invalidForm("invalid command name: " + name);
    }
  }

  private static Map<String, String> localizations(JsonNode node, String part) {
    var words = new TreeMap<String, String>();
    node.path(part + "_localizations")
        .properties()
        .forEach(it -> words.put(it.getKey(), it.getValue().asString("")));
    if (!LOCALES.containsAll(words.keySet())) {
      throw ApiError.invalidForm("unknown locale among " + words.keySet());
    }
    return words;
  }

  private static void checkOptions(JsonNode options) {
    if (options.size() > MOST_OPTIONS) {
      throw ApiError.invalidForm("options must be 25 or fewer in length");
    }
    var optional = false;
    var names = new HashSet<String>();
    for (var option : options.values()) {
      checkNamed(option, NAME);
      if (!names.add(option.path("name").asString(""))) {
        throw ApiError.invalidForm("option names must be unique");
      }
      checkChoices(option);
      var nested = option.path("type").asInt() <= LAST_NESTING;
      var required = option.path("required").asBoolean(false);
      if (!nested && required && optional) {
        throw ApiError.invalidForm("required options must be placed before non-required options");
      }
      optional |= !required;
    }
    checkTranslatedNames(options);
  }

  private static void checkTranslatedNames(JsonNode options) {
    for (var locale : LOCALES) {
      var names = new HashSet<String>();
      for (var option : options.values()) {
        var own = option.path("name").asString("");
        if (!names.add(option.path("name_localizations").path(locale).asString(own))) {
          throw ApiError.invalidForm("option names must be unique in " + locale);
        }
      }
    }
  }

  private static void checkChoices(JsonNode option) {
    var choices = option.path("choices");
    var completes = option.path("autocomplete").asBoolean(false);
    if (completes && (!choices.isEmpty() || !COMPLETABLE.contains(option.path("type").asInt()))) {
      throw ApiError.invalidForm("this option cannot complete itself");
    }
    checkChoices(choices, option.path("type").asInt());
  }

  /** Suggestions are held to the same limits. */
  static void checkChoices(JsonNode choices, int type) {
    if (choices.size() > MOST_OPTIONS) {
      throw ApiError.invalidForm("choices must be 25 or fewer in length");
    }
    for (var choice : choices.values()) {
      checkLength(choice, "name");
      localizations(choice, "name").forEach((_, it) -> checkLabel(it));
      var value = choice.path("value");
      if (type == 3 ? !value.isString() : !value.isNumber()) {
        throw ApiError.invalidForm("a choice of another type than its option");
      }
      if (value.isString()) {
        checkLabel(value.stringValue());
      }
    }
  }

  private static void checkLength(JsonNode node, String part) {
    checkLabel(node.path(part).asString(""));
  }

  private static void checkLabel(String text) {
    if (text.isEmpty() || text.length() > LONGEST_LABEL) {
      throw ApiError.invalidForm("must be between 1 and 100 in length: " + text);
    }
  }

  private static int length(JsonNode node) {
    var own =
        longest(node, "name")
            + longest(node, "description")
            + node.path("value").asString("").length();
    for (var part : Set.of("options", "choices")) {
      own += node.path(part).valueStream().mapToInt(CommandRules::length).sum();
    }
    return own;
  }

  /** Discord counts the longest of a text and its localizations. */
  private static int longest(JsonNode node, String part) {
    return localizations(node, part).values().stream()
        .mapToInt(String::length)
        .reduce(node.path(part).asString("").length(), Math::max);
  }
}
