package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest stretch of the log, read and parsed once for all followers of a node; who is further
 * behind reads for itself.
 */
final class LogTail {

  private static final int KEPT = 4_000;
  private static final int READ_AT_ONCE = 1_000;

  /** Positions {@code start + 1} to {@code end()}, without a gap. */
  private record Window(long start, List<StoredEvent> events) {

    long end() {
      return start + events.size();
    }

    List<StoredEvent> after(long position) {
      return events.subList((int) (position - start), events.size());
    }
  }

  private final EventReader reader;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Window window;

  LogTail(EventReader reader) {
    this.reader = reader;
  }

  /**
   * The events behind a position that are in memory, after a look for newer ones; nothing if the
   * position is too far back.
   */
  Optional<Stretch> after(long position, Subscription wanted) {
    var now = window == null ? open() : window;
    if (position == now.end()) {
      now = readOn(position);
    }
    if (position < now.start() || position > now.end()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stretch(now.after(position).stream().filter(wanted::wants).toList(), now.end()));
  }

  private Window open() {
    reading.lock();
    try {
      var known = window;
      if (known == null) {
        known = new Window(reader.head(), List.of());
        window = known;
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  /** Whoever comes first reads; the others find what it read. */
  private Window readOn(long position) {
    reading.lock();
    try {
      var known = window == null ? open() : window;
      if (known.end() != position) {
        return known;
      }
      var fresh = reader.after(position, READ_AT_ONCE);
      if (fresh.isEmpty()) {
        return known;
      }
      var all = Stream.concat(known.events().stream(), fresh.stream()).toList();
      var surplus = Math.max(0, all.size() - KEPT);
      known = new Window(known.start() + surplus, List.copyOf(all.subList(surplus, all.size())));
      window = known;
      return known;
    } finally {
      reading.unlock();
    }
  }
}
