package dev.docket.discord.snippets;

import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.Words;
import dev.docket.snippets.SnippetView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a snippet, as people read it. */
final class SnippetCard {

  private static final int LONGEST_CONTENT = 256;

  private SnippetCard() {}

  /** The name, what it is an alias of, and whether it is locked. */
  static String title(SnippetView snippet) {
    return title(snippet.name(), snippet.target(), snippet.locked());
  }

  static String title(String name, @Nullable String target, boolean locked) {
    return "`" + name + "`" + (target == null ? "" : " → `" + target + "`") + (locked ? " 🔒" : "");
  }

  static Reply of(SnippetView snippet, String remark, Words words) {
    var created = "<t:%d:f>".formatted(snippet.createdAt().getEpochSecond());
    var changed = "<t:%d:f>".formatted(snippet.changedAt().getEpochSecond());
    var aliases =
        snippet.aliases().isEmpty() ? "–" : "`" + String.join("`, `", snippet.aliases()) + "`";
    return Reply.of(
        new Card(
            words.say("snippet.title", snippet.name()),
            (remark.isEmpty() ? "" : remark + "\n") + shortened(snippet.content()),
            SnippetAsking.COLOUR,
            List.of(
                new Field(words.say("snippet.author"), "<@" + snippet.authorId() + ">", true),
                new Field(words.say("snippet.uses"), String.valueOf(snippet.uses()), true),
                new Field(
                    words.say("snippet.lock"),
                    snippet.locked() ? words.say("snippet.lock-yes") : words.say("snippet.lock-no"),
                    true),
                snippet.target() == null
                    ? new Field(words.say("snippet.aliases"), aliases, true)
                    : new Field(words.say("snippet.alias-of"), "`" + snippet.target() + "`", true),
                new Field(words.say("snippet.version"), String.valueOf(snippet.version()), true),
                new Field(words.say("snippet.since"), created, true),
                new Field(words.say("snippet.changed"), changed, true))));
  }

  /** Never ends in half a character. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_CONTENT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_CONTENT - 1)) + "…";
  }
}
