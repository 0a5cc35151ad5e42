package dev.docket.discord.snippets;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.snippets.SnippetName;
import dev.docket.snippets.SnippetQuery.ListSnippetVersions;
import dev.docket.snippets.SnippetRefusal;
import dev.docket.snippets.SnippetRight;
import dev.docket.snippets.SnippetVersions.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /snippet diff}: what differs between two versions, the latest two if none are named. */
record SnippetDiffSlash(Queries queries, SnippetReaders readers) implements SlashCommand {

  private static final int MOST_VERSIONS = 1_000_000;
  private static final int LONGEST_DIFF = 4_000;

  @Override
  public SlashSpec spec() {
    return SnippetAsking.spec(
        SnippetRight.DIFF,
        "Compare two versions of a snippet, if you may change it",
        SnippetAsking.name("Which snippet"),
        Option.number(
            "from", "The older version; the one before if left out", false, 1, MOST_VERSIONS),
        Option.number("to", "The newer version; the latest if left out", false, 1, MOST_VERSIONS));
  }

  @Override
  public Reply handle(Asked asked) {
    var name = SnippetAsking.name(asked);
    readers.check(asked.guildId(), name, asked.actor());
    var latest = newest(asked.guildId(), name, null).version();
    var to = asked.number("to").map(Math::toIntExact).orElse(latest);
    var from = asked.number("from").map(Math::toIntExact).orElse(Math.max(1, to - 1));
    var before = version(asked.guildId(), name, from, latest);
    var after = version(asked.guildId(), name, to, latest);
    var words = asked.words();
    var diff = LineDiff.of(before.content(), after.content());
    var text =
        diff.isEmpty()
            ? words.say("snippet.no-difference")
            : "```diff\n" + shortened(diff.replace("```", "'''")) + "\n```";
    var title = words.say("snippet.diff", name.text(), from, to);
    return Reply.of(new Reply.Card(title, text, SnippetAsking.COLOUR, List.of()));
  }

  private Version version(long guildId, SnippetName name, int number, int latest) {
    if (number < 1 || number > latest) {
      throw Refused.because(SnippetRefusal.UNKNOWN_VERSION, name.text(), number, latest);
    }
    return newest(guildId, name, number + 1);
  }

  private Version newest(long guildId, SnippetName name, @Nullable Integer below) {
    return queries
        .askLatest(new ListSnippetVersions(guildId, name, below, 1))
        .versions()
        .getFirst();
  }

  /** The frame has to fit around it; it never ends in half a character. */
  private static String shortened(String diff) {
    if (diff.length() <= LONGEST_DIFF) {
      return diff;
    }
    var end = Character.isHighSurrogate(diff.charAt(LONGEST_DIFF - 1)) ? 1 : 0;
    return diff.substring(0, LONGEST_DIFF - end) + "…";
  }
}
