package dev.docket.discord.guilds;

import dev.docket.discord.Suggestions;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.kernel.Queries;
import java.util.List;
import java.util.Locale;

/** Suggests the reasons that a guild has prepared, by their name or their text. */
record TemplateReasons(Queries queries) implements Suggestions {

  @Override
  public String source() {
    return REASONS;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    return queries.ask(new FindGuildSettings(typing.guildId())).templates().entrySet().stream()
        .map(it -> new Suggestion(it.getKey() + " · " + it.getValue(), it.getValue()))
        .filter(it -> it.label().toLowerCase(Locale.ROOT).contains(typed))
        .toList();
  }
}
