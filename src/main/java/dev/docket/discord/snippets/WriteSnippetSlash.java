package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.Form;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetAnswer;
import dev.docket.snippets.SnippetCommand.CreateSnippet;
import dev.docket.snippets.SnippetCommand.EditSnippet;
import dev.docket.snippets.SnippetRefusal;
import dev.docket.snippets.SnippetRight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /snippet create} and {@code edit}: a text that is not given is asked for in a form. */
record WriteSnippetSlash(boolean isNew, SnippetAsking asking, SnippetReaders readers)
    implements SlashCommand {

  private static final String CONTENT = "content";
  private static final int LONGEST_CONTENT = 4_000;

  @Override
  public SlashSpec spec() {
    var content =
        Option.text(CONTENT, "What it says; left out, a form with room for lines opens", false);
    return isNew
        ? SnippetAsking.spec(
            SnippetRight.CREATE,
            "Keep a text under a name",
            Option.text(
                SnippetAsking.NAME, "Letters (a to z), digits and dashes, at most 20", true),
            content)
        : SnippetAsking.spec(
            SnippetRight.EDIT,
            "Change the text of a snippet",
            SnippetAsking.name("Which snippet"),
            content);
  }

  @Override
  public Optional<Form> form(Asked asked) {
    if (asked.text(CONTENT) != null) {
      return Optional.empty();
    }
    var name = SnippetAsking.name(asked).text();
    var current = isNew ? free(asked) : changeable(asked);
    var words = asked.words();
    return Optional.of(
        new Form(
            spec().path(),
            CONTENT,
            words.say("snippet.form", name),
            words.say("snippet.content"),
            current,
            0,
            null,
            Map.of(SnippetAsking.NAME, name),
            LONGEST_CONTENT,
            List.of()));
  }

  /** Whoever would be refused is told before they write much, and not after. */
  private String changeable(Asked asked) {
    readers.check(asked.guildId(), SnippetAsking.name(asked), asked.actor());
    var found = asking.find(asked);
    if (found.target() != null) {
      throw Refused.because(SnippetRefusal.SNIPPET_IS_AN_ALIAS, found.name(), found.target());
    }
    return found.content();
  }

  private String free(Asked asked) {
    var name = SnippetAsking.name(asked);
    try {
      asking.find(asked);
    } catch (Refused free) {
      return "";
    }
    throw Refused.because(SnippetRefusal.SNIPPET_EXISTS, name.text());
  }

  @Override
  public Reply handle(Asked asked) {
    var by = SnippetAsking.by(asked);
    var name = SnippetAsking.name(asked);
    var content = SnippetAsking.text(asked, CONTENT);
    var answer =
        asking
            .send(
                asked,
                isNew ? new CreateSnippet(by, name, content) : new EditSnippet(by, name, content))
            .answer();
    return Reply.of("✅ " + said(answer, asked.words()));
  }

  private String said(SnippetAnswer answer, Words words) {
    if (answer.target() != null) {
      return words.say("snippet.aliased", answer.name(), answer.target());
    }
    return isNew
        ? words.say("snippet.created", answer.name())
        : words.say("snippet.edited", answer.name());
  }
}
