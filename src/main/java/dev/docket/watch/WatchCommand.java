package dev.docket.watch;

import dev.docket.kernel.Command;
import java.time.Instant;

/** Everything that can be asked of the watch over a guild's audit log. */
public sealed interface WatchCommand extends Command<WatchAnswer> {

  @Override
  default String stream() {
    return AuditWatch.streamOf(guildId());
  }

  @Override
  default Class<WatchAnswer> answerType() {
    return WatchAnswer.class;
  }

  /**
   * Begins to watch, unless that began before; the answer says where to read on.
   *
   * @param from entries up to this id are none of Docket's business
   */
  record BeginWatch(long guildId, long from, Instant at) implements WatchCommand {}

  /** Notes that all entries up to an id were read, and what they tell is on record. */
  record RecordReading(long guildId, long upTo, Instant at) implements WatchCommand {}
}
