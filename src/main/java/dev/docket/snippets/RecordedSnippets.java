package dev.docket.snippets;

import dev.docket.kernel.GuildEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names as the log has them now: a copy in this node's cache may be older than the decision that
 * rests on it.
 *
 * @param log the events of a stream as they stand
 */
record RecordedSnippets(Function<String, Stream<GuildEvent>> log) implements Snippets {

  @Override
  public SnippetState find(long guildId, String name) {
    var state = new SnippetState();
    log.apply(Snippet.streamOf(guildId, name)).forEach(it -> state.evolve((SnippetEvent) it));
    return state;
  }
}
