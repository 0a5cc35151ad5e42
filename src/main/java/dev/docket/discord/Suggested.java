package dev.docket.discord;

import dev.docket.discord.Suggestions.Suggestion;
import dev.docket.discord.Suggestions.Typing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings suggestions within Discord's limits: 25 of at most 100 characters each. */
final class Suggested {

  static final int MOST = 25;
  static final int LONGEST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Suggested.class);

  private Suggested() {}

  /** A source that fails suggests nothing, and takes nothing from the others. */
  static List<Suggestion> from(List<Suggestions> sources, Typing typing) {
    var all = new ArrayList<Suggestion>();
    for (var source : sources) {
      try {
        all.addAll(source.suggest(typing));
      } catch (RuntimeException e) {
        LOG.warn("No suggestions from {}: {}", source.source(), e.toString());
      }
    }
    return best(all, typing.typed());
  }

  static List<Suggestion> best(List<Suggestion> all, String typed) {
    var start = typed.strip().toLowerCase(Locale.ROOT);
    var values = new HashSet<String>();
    return all.stream()
        .filter(it -> !it.value().isBlank())
        .filter(it -> Texts.shortened(it.value(), LONGEST).equals(it.value()))
        .filter(it -> values.add(it.value()))
        .sorted(Comparator.comparing(it -> !starts(it, start)))
        .limit(MOST)
        .map(it -> new Suggestion(label(it), it.value()))
        .toList();
  }

  private static boolean starts(Suggestion suggestion, String start) {
    return suggestion.value().toLowerCase(Locale.ROOT).startsWith(start)
        || suggestion.label().toLowerCase(Locale.ROOT).startsWith(start);
  }

  private static String label(Suggestion suggestion) {
    var line = suggestion.label().replaceAll("\\s+", " ").strip();
    return Texts.shortened(line.isEmpty() ? suggestion.value() : line, LONGEST);
  }

  /** Discord takes whole numbers only where the option is one. */
  static List<Suggestion> numbers(List<Suggestion> suggestions) {
    return suggestions.stream().filter(it -> number(it.value()) != null).toList();
  }

  static @Nullable Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
