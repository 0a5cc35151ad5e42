package dev.docket.discord.guilds;

import dev.docket.discord.Suggestions;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Texts;
import java.util.List;

/** Suggests the escalation rules of a guild. */
record RuleNames(Queries queries) implements Suggestions {

  static final String SOURCE = "rules";

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = Texts.folded(typing.typed());
    return queries.ask(new FindGuildSettings(typing.guildId())).rules().values().stream()
        .filter(it -> it.name().contains(typed))
        .map(it -> new Suggestion(it.name() + " · " + RuleWords.of(it, typing.words()), it.name()))
        .toList();
  }
}
