package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.kernel.AsOf;
import dev.docket.snippets.SnippetQuery.FindSnippet;
import dev.docket.snippets.SnippetRight;

/** {@code /snippet info}: whose it is, since when, how often it is used, now or at a moment. */
record SnippetInfoSlash(SnippetAsking asking) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return SnippetAsking.spec(
        SnippetRight.INFO,
        "Show what is known of a snippet",
        SnippetAsking.name("Which snippet"),
        Hindsight.OPTION);
  }

  @Override
  public Reply handle(Asked asked) {
    var query = new FindSnippet(asked.guildId(), SnippetAsking.name(asked));
    var words = asked.words();
    return Hindsight.moment(asked)
        .map(at ->
            SnippetCard.of(
                asking.queries().askAsOf(query, new AsOf.Moment(at)),
                Hindsight.says(at, words),
                words))
        .orElseGet(() -> SnippetCard.of(asking.queries().askLatest(query), "", words));
  }
}
