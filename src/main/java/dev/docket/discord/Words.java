package dev.docket.discord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of one language, from the files under {@code words}; every language has every key. */
public final class Words {

  private static final List<String> ROOMS =
      List.of(
          "door",
          "cases",
          "mass",
          "guilds",
          "levels",
          "audit",
          "afk",
          "snippets",
          "reminders",
          "starboard",
          "bookmarks",
          "polls",
          "gifs",
          "voice",
          "tokens",
          "web");
  private static final List<String> COMMANDS =
      List.of(
          "commands",
          "case-commands",
          "snippet-commands",
          "level-commands",
          "reminder-commands",
          "starboard-commands",
          "bookmark-commands",
          "poll-commands",
          "gif-commands",
          "voice-commands",
          "token-commands");
  private static final Pattern UNIT = Pattern.compile("\\b(day|hour|minute|second)(s?)\\b");

  public static final Words ENGLISH = new Words(Locale.ENGLISH, "");
  public static final Words GERMAN = new Words(Locale.GERMAN, "_de");

  private final Locale locale;
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private Words(Locale locale, String suffix) {
    this.locale = locale;
    ROOMS.forEach(it -> words.putAll(file(it + suffix)));
    if (!suffix.isEmpty()) {
      COMMANDS.forEach(it -> names.putAll(file(it + suffix)));
    }
  }

  /** The language of a locale, or English where Docket does not speak it. */
  public static Words in(Locale locale) {
    return locale.getLanguage().equals(GERMAN.locale.getLanguage()) ? GERMAN : ENGLISH;
  }

  private static Map<String, String> file(String name) {
    var resource = "/words/" + name + ".properties";
    try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      var words = new HashMap<String, String>();
      properties.stringPropertyNames().forEach(it -> words.put(it, properties.getProperty(it)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which language it is. */
  public Locale locale() {
    return locale;
  }

  /** The words of a key, with the details in their places. */
  public String say(String key, Object... details) {
    var pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no words for " + key + " in " + locale);
    }
    return pattern.formatted(details);
  }

  /** What a constant is called. */
  public String name(Enum<?> constant) {
    return say(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** What the user calls an option. */
  public String option(String name) {
    return names.getOrDefault("option." + name, name);
  }

  /** A duration that was worded in English. */
  public String duration(String english) {
    return UNIT.matcher(english)
        .replaceAll(it -> say("unit." + it.group(1) + (it.group(2).isEmpty() ? "" : "s")));
  }

  /** The allowed form of a value, which was worded in English. */
  public String form(String english) {
    return either("form." + english.replaceAll("[^A-Za-z0-9]+", "-"), english);
  }

  /** The words of a key, or others where there are none. */
  String either(String key, String otherwise) {
    return words.getOrDefault(key, otherwise);
  }

  /** How a command, an option or a choice is registered; English is in the command itself. */
  public Optional<String> registered(String... keys) {
    return List.of(keys).stream().map(names::get).filter(Objects::nonNull).findFirst();
  }

  Set<String> keys() {
    return new TreeSet<>(words.keySet());
  }

  Set<String> names() {
    return new TreeSet<>(names.keySet());
  }
}
