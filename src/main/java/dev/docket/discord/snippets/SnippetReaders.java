package dev.docket.discord.snippets;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetRefusal;
import dev.docket.snippets.SnippetRight;

/**
 * Who reads what a snippet said before: its author and moderators, because what was taken out of it
 * may have been taken out for a reason.
 */
record SnippetReaders(Queries queries, GuildRules rules) {

  void check(long guildId, SnippetName name, Actor actor) {
    if (rules.allows(guildId, actor, SnippetRight.LOCK.right())) {
      return;
    }
    var original = queries.askLatest(new FindSnippet(guildId, name)).original();
    if (queries.askLatest(new FindSnippet(guildId, original)).authorId() != actor.userId()) {
      throw Refused.because(SnippetRefusal.SNIPPET_IS_NOT_YOURS, original.text());
    }
  }
}
