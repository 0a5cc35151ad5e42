package dev.docket.cases;

import dev.docket.kernel.Bars;
import dev.docket.kernel.GuildEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is in force against a user, read from the log for every question: another node may have
 * barred them a moment ago.
 *
 * @param log the events of a stream as they stand
 */
record RecordedBars(Function<String, Stream<GuildEvent>> log) implements Bars {

  @Override
  public boolean keepsFromSnippets(long guildId, long userId) {
    return isInForce(Restriction.SNIPPETS, guildId, userId);
  }

  @Override
  public boolean keepsFromPolls(long guildId, long userId) {
    return isInForce(Restriction.POLLS, guildId, userId);
  }

  private boolean isInForce(Restriction restriction, long guildId, long userId) {
    var standing = new Standing();
    log.apply(MemberRecord.streamOf(guildId, userId))
        .forEach(it -> standing.evolve((CaseEvent) it));
    return standing.inForce(restriction) != null;
  }
}
