package dev.docket.cases;

import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a search, in one spelling. */
record SearchWords(List<String> words) {

  static final int LONGEST = 100;

  static SearchWords of(String text) {
    return new SearchWords(List.of(folded(Texts.storable("text", text, LONGEST)).split(" ")));
  }

  /** Whether each of them stands somewhere in the texts, of which those that were erased say no. */
  boolean areIn(Stream<@Nullable String> texts) {
    var all =
        texts
            .filter(Objects::nonNull)
            .filter(it -> !it.equals(PersonalText.ERASED))
            .map(SearchWords::folded)
            .collect(Collectors.joining("\n"));
    return words.stream().allMatch(all::contains);
  }

  /** In capitals first: only there is STRASSE the same as Straße. */
  private static String folded(String text) {
    return Texts.folded(text.toUpperCase(Locale.ROOT));
  }
}
