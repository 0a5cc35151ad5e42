package dev.docket.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of the log are wanted; what is left out matches all.
 *
 * @param streams names, or where they end in a slash, all streams below
 * @param name the stored name
 * @param after only events after this position
 * @param upTo only events up to this position
 * @param since earliest time of decision, inclusive
 * @param until latest time of decision, exclusive
 */
public record EventFilter(
    @Nullable Long guildId,
    List<String> streams,
    @Nullable String name,
    @Nullable Long actorId,
    long after,
    long upTo,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** Every event. */
  public static final EventFilter ALL =
      new EventFilter(null, List.of(), null, null, 0, Long.MAX_VALUE, null, null);

  /** Only these streams; none means all. */
  public EventFilter in(List<String> only) {
    return new EventFilter(guildId, only, name, actorId, after, upTo, since, until);
  }

  /** Only what this user did. */
  public EventFilter by(long actor) {
    return new EventFilter(guildId, streams, name, actor, after, upTo, since, until);
  }

  /** Only positions after the first and up to the last. */
  public EventFilter between(long first, long last) {
    return new EventFilter(guildId, streams, name, actorId, first, last, since, until);
  }

  /** Only what was decided since the first moment and before the last. */
  public EventFilter during(@Nullable Instant first, @Nullable Instant last) {
    return new EventFilter(guildId, streams, name, actorId, after, upTo, first, last);
  }
}
