package dev.docket.discord.cases;

import dev.docket.cases.CaseQuery.ListLabels;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import java.util.List;
import java.util.Locale;

/** Suggests the labels that cases of a guild have. */
record LabelSuggestions(Queries queries) implements Suggestions {

  static final String SOURCE = "labels";

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    return queries.ask(new ListLabels(typing.guildId())).labels().stream()
        .filter(it -> it.contains(typed))
        .map(Suggestion::of)
        .toList();
  }
}
