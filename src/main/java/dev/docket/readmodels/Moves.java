package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How far this node's own followers have come, as a hint when to ask the database: a crash of the
 * server takes the latest moves back, and those of other nodes are not known here.
 */
final class Moves {

  private final LogSignal made = new LogSignal();
  private final Map<String, AtomicLongArray> positions = new ConcurrentHashMap<>();

  /** A segment shows everything up to a position. */
  void made(Claim claim, long position) {
    positions
        .computeIfAbsent(claim.follower(), _ -> new AtomicLongArray(claim.segments()))
        .set(claim.segment(), position);
    made.raise();
  }

  /** Whether a follower seems to show a position, in one guild or (0) in all. */
  boolean cover(String follower, long guildId, long position) {
    var known = positions.get(follower);
    if (known == null) {
      return false;
    }
    if (guildId != 0) {
      return known.get(EventReader.segmentOf(guildId, known.length())) >= position;
    }
    for (var segment = 0; segment < known.length(); segment++) {
      if (known.get(segment) < position) {
        return false;
      }
    }
    return true;
  }

  long count() {
    return made.count();
  }

  /** Returns once a move was made after {@code seen} was read, or the time is up. */
  void await(long seen, Duration longest) throws InterruptedException {
    made.await(seen, longest);
  }
}
