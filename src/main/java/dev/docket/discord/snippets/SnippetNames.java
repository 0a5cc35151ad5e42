package dev.docket.discord.snippets;

import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import dev.docket.snippets.SnippetPage.Line;
import dev.docket.snippets.SnippetQuery.ListSnippets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggests snippets whose name or text holds what was typed, most used first. */
record SnippetNames(Queries queries) implements Suggestions {

  static final String SOURCE = "snippet-names";

  private static final int SHOWN = 25;

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var query = new ListSnippets(typing.guildId(), typed(typing), null, null, SHOWN);
    return queries.ask(query).lines().stream().map(SnippetNames::suggestion).toList();
  }

  /** What to look for, if anything. */
  static @Nullable String typed(Typing typing) {
    var typed = typing.typed().replace("\0", "").strip();
    return typed.isEmpty() ? null : typed;
  }

  private static Suggestion suggestion(Line line) {
    var target = line.target();
    return new Suggestion(target == null ? line.name() : line.name() + " → " + target, line.name());
  }
}
