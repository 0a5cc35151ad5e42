package dev.docket.discord.polls;

import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import dev.docket.polls.PollQuery.ListPolls;
import dev.docket.polls.PollView;
import java.util.List;
import java.util.Locale;

/** Suggests one's own polls: those of others may be where one sees nothing. */
record PollNames(Queries queries) implements Suggestions {

  private static final String SOURCE = "poll-names";
  private static final int SHOWN = 25;

  static Option option() {
    return Option.text("poll", "The link of its message, or one of yours", true).suggesting(SOURCE);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    var query = new ListPolls(typing.guildId(), typing.actor().userId(), SHOWN);
    return queries.askLatest(query).polls().stream()
        .filter(it -> it.title().toLowerCase(Locale.ROOT).contains(typed))
        .map(PollNames::suggestion)
        .toList();
  }

  private static Suggestion suggestion(PollView it) {
    return new Suggestion(it.title(), String.valueOf(it.ref().pollId()));
  }
}
