package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.kernel.Actor;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetRight;
import dev.docket.snippets.SnippetVersions.Version;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /snippet versions}: all that a snippet ever said, latest first, ten to a page. */
record SnippetVersionsSlash(Queries queries, SnippetReaders readers)
    implements SlashCommand, ButtonHandler {

  private static final String PREFIX = "snippet-versions";
  private static final int PER_PAGE = 10;
  private static final int LONGEST_LINE = 80;

  @Override
  public SlashSpec spec() {
    return SnippetAsking.spec(
        SnippetRight.VERSIONS,
        "Show all versions of a snippet, if you may change it",
        SnippetAsking.name("Which snippet"));
  }

  @Override
  public Reply handle(Asked asked) {
    var query = new ListSnippetVersions(asked.guildId(), SnippetAsking.name(asked), null, PER_PAGE);
    return reply(query, asked.actor(), asked.words());
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return SnippetRight.VERSIONS.right();
  }

  @Override
  public Reply press(Pressed pressed) {
    var parts = pressed.buttonId().split(":", -1);
    try {
      var name = SnippetName.in(parts[1]).orElseThrow(NumberFormatException::new);
      var before = Integer.valueOf(parts[2]);
      return reply(
          new ListSnippetVersions(pressed.guildId(), name, before, PER_PAGE),
          pressed.actor(),
          pressed.words());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "page", pressed.buttonId(), "one of the buttons shown");
    }
  }

  private Reply reply(ListSnippetVersions query, Actor actor, Words words) {
    readers.check(query.guildId(), query.name(), actor);
    var found = queries.askLatest(query);
    if (found.versions().isEmpty()) {
      return Reply.of(words.say("snippets.last"));
    }
    var text =
        found.versions().stream().map(it -> line(it, words)).collect(Collectors.joining("\n"));
    var title = words.say("snippet.versions", found.name());
    var next = found.next();
    return new Reply(
        "",
        new Reply.Card(title, text, SnippetAsking.COLOUR, List.of()),
        next == null
            ? List.of()
            : List.of(
                new Button(PREFIX + ":" + found.name() + ":" + next, words.say("snippet.older"))));
  }

  private static String line(Version version, Words words) {
    var restored = version.restoredVersion();
    return words.say(
        "snippet.version-line",
        version.version(),
        version.at().getEpochSecond(),
        version.editorId(),
        restored == null ? "" : " ↩ " + restored,
        shortened(version.content().replaceAll("\\s+", " ").replace('`', '\'')));
  }

  /** Never ends in half a character. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_LINE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
  }
}
