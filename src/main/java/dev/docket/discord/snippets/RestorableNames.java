package dev.docket.discord.snippets;

import dev.docket.discord.Suggestions;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Queries;
import dev.docket.snippets.SnippetPage.Line;
import dev.docket.snippets.SnippetQuery.ListDeletedSnippets;
import dev.docket.snippets.SnippetRight;
import java.util.List;
import java.util.stream.Stream;

/** Suggests what was deleted, to moderators all and to others theirs, and then what is there. */
record RestorableNames(Queries queries, GuildRules rules, SnippetNames names)
    implements Suggestions {

  static final String SOURCE = "restorable-snippets";

  private static final int SHOWN = 15;

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var actor = typing.actor();
    var all = rules.allows(typing.guildId(), actor, SnippetRight.LOCK.right());
    var deleted =
        queries.ask(
            new ListDeletedSnippets(
                typing.guildId(), SnippetNames.typed(typing), all ? null : actor.userId(), SHOWN));
    return Stream.concat(
            deleted.lines().stream().map(it -> suggestion(it, typing)),
            names.suggest(typing).stream())
        .toList();
  }

  private static Suggestion suggestion(Line line, Typing typing) {
    return new Suggestion(typing.words().say("snippet.is-deleted", line.name()), line.name());
  }
}
