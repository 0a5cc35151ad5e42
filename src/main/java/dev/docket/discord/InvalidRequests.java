package dev.docket.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Counts the answers 401, 403 and 429: Discord shuts out an address that gets 10,000 of them within
 * ten minutes, and Docket stops asking at a tenth of that.
 */
final class InvalidRequests {

  static final int MOST = 1_000;

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Deque<Instant> latest = new ArrayDeque<>();

  InvalidRequests(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether an answer counts; a limit that is shared with others does not. */
  static boolean counts(int status, String scope) {
    return status == 401 || status == 403 || (status == 429 && !scope.equals("shared"));
  }

  synchronized void add() {
    latest.addLast(clock.instant());
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
  }

  /** Until when nothing may be asked; empty if all is well. */
  synchronized Optional<Instant> pausedUntil() {
    if (latest.size() < MOST) {
      return Optional.empty();
    }
    return Optional.of(latest.getFirst().plus(WITHIN)).filter(clock.instant()::isBefore);
  }
}
