package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetCommand.AliasSnippet;
import dev.docket.snippets.SnippetCommand.DeleteSnippet;
import dev.docket.snippets.SnippetCommand.LockSnippet;
import dev.docket.snippets.SnippetCommand.RestoreSnippet;
import dev.docket.snippets.SnippetCommand.RestoreVersion;
import dev.docket.snippets.SnippetCommand.UnlockSnippet;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetRight;
import java.util.List;
import java.util.function.Function;

/** The commands that change what a name stands for: one shape, many changes. */
record ChangeSnippetSlash(SlashSpec spec, Function<Asked, Reply> change) implements SlashCommand {

  private static final String TARGET = "target";
  private static final String VERSION = "version";
  private static final int MOST_VERSIONS = 1_000_000;

  static List<SlashCommand> all(SnippetAsking asking) {
    var which = SnippetAsking.name("Which snippet");
    return List.of(
        new ChangeSnippetSlash(
            SnippetAsking.spec(
                SnippetRight.ALIAS,
                "Let another name stand for a snippet",
                Option.text(
                    SnippetAsking.NAME, "Letters (a to z), digits and dashes, at most 20", true),
                Option.text(TARGET, "The snippet", true).suggesting(SnippetNames.SOURCE)),
            it -> aliased(it, asking)),
        new ChangeSnippetSlash(
            SnippetAsking.spec(
                SnippetRight.DELETE, "Delete a snippet, and all aliases of it", which),
            it -> deleted(it, asking)),
        new ChangeSnippetSlash(
            SnippetAsking.spec(
                SnippetRight.RESTORE,
                "Restore a deleted snippet, or an older text of one",
                which.suggesting(RestorableNames.SOURCE),
                Option.number(
                    VERSION, "Whose text is to be current again", false, 1, MOST_VERSIONS)),
            it -> restored(it, asking)),
        new ChangeSnippetSlash(
            SnippetAsking.spec(SnippetRight.LOCK, "Let only moderators change a snippet", which),
            it -> locked(it, asking)),
        new ChangeSnippetSlash(
            SnippetAsking.spec(
                SnippetRight.UNLOCK, "Let a snippet's author change it again", which),
            it -> unlocked(it, asking)));
  }

  private static Reply aliased(Asked asked, SnippetAsking asking) {
    var by = SnippetAsking.by(asked);
    var target = new SnippetName(SnippetAsking.text(asked, TARGET));
    var answer =
        asking.send(asked, new AliasSnippet(by, SnippetAsking.name(asked), target)).answer();
    return done(asked.words().say("snippet.aliased", answer.name(), answer.target()));
  }

  private static Reply deleted(Asked asked, SnippetAsking asking) {
    var aliases = String.join("`, `", aliases(asked, asking));
    var by = SnippetAsking.by(asked);
    var name = asking.send(asked, new DeleteSnippet(by, SnippetAsking.name(asked))).answer().name();
    var words = asked.words();
    return done(
        aliases.isEmpty()
            ? words.say("snippet.deleted", name)
            : words.say("snippet.deleted-with", name, aliases));
  }

  /** Whether it is there is for the decision to say: when it is repeated, it is there no more. */
  private static List<String> aliases(Asked asked, SnippetAsking asking) {
    try {
      return asking.find(asked).aliases();
    } catch (Refused e) {
      return List.of();
    }
  }

  private static Reply restored(Asked asked, SnippetAsking asking) {
    var by = SnippetAsking.by(asked);
    var name = SnippetAsking.name(asked);
    var version = asked.number(VERSION);
    var words = asked.words();
    if (version.isEmpty()) {
      asking.send(asked, new RestoreSnippet(by, name));
      return done(words.say("snippet.restored", name.text()));
    }
    var number = (int) Math.min(MOST_VERSIONS, version.get());
    asking.send(asked, new RestoreVersion(by, name, number));
    return done(words.say("snippet.version-restored", name.text(), number));
  }

  private static Reply locked(Asked asked, SnippetAsking asking) {
    var name = SnippetAsking.name(asked);
    asking.send(asked, new LockSnippet(SnippetAsking.by(asked), name));
    return done(asked.words().say("snippet.locked", name.text()));
  }

  private static Reply unlocked(Asked asked, SnippetAsking asking) {
    var name = SnippetAsking.name(asked);
    asking.send(asked, new UnlockSnippet(SnippetAsking.by(asked), name));
    return done(asked.words().say("snippet.unlocked", name.text()));
  }

  private static Reply done(String what) {
    return Reply.of("✅ " + what);
  }

  @Override
  public Reply handle(Asked asked) {
    return change.apply(asked);
  }
}
