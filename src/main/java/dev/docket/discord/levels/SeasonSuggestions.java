package dev.docket.discord.levels;

import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import dev.docket.levels.XpGainQuery.ListSeasons;
import java.util.List;
import java.util.Locale;

/** Suggests a guild's seasons, latest first. */
record SeasonSuggestions(Queries queries) implements Suggestions {

  static final String SOURCE = "seasons";

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    return queries.ask(new ListSeasons(typing.guildId())).seasons().stream()
        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(typed))
        .map(it -> new Suggestion(it.name() + ", " + BoardWindows.days(it), it.name()))
        .toList();
  }
}
