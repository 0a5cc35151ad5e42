package dev.docket.discord.cases;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseView;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Suggests the reasons that a moderator gave last in a guild. */
record RecentReasons(Queries queries) implements Suggestions {

  private static final int SEARCHED = 100;

  @Override
  public String source() {
    return REASONS;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    var mine =
        new ListCases(
            typing.guildId(), CaseFilter.ALL.byModerator(typing.actor().userId()), null, SEARCHED);
    return queries.ask(mine).cases().stream()
        .map(CaseView::reason)
        .filter(Objects::nonNull)
        .distinct()
        .filter(it -> it.toLowerCase(Locale.ROOT).contains(typed))
        .map(Suggestion::of)
        .toList();
  }
}
