package dev.docket.duties;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets no lane, and not all lanes together, hold every thread: who finds the lane full is turned
 * away, and comes back later the more are waiting.
 */
final class Lanes {

  static final int EACH = 4;

  private static final Duration STEP = Duration.ofMillis(50);
  private static final int MOST_STEPS = 1_200;

  private final int together;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final Lane all = new Lane();

  Lanes(int together) {
    this.together = together;
  }

  private static final class Lane {
    int inside;
    int turnedAway;

    Optional<Duration> full() {
      turnedAway = Math.min(turnedAway + 1, MOST_STEPS);
      return Optional.of(STEP.multipliedBy(turnedAway));
    }

    void leave() {
      inside--;
      turnedAway = inside == 0 ? 0 : Math.max(0, turnedAway - 1);
    }
  }

  /** Enters a lane, to {@link #leave} it later; or says how long to stay away. */
  synchronized Optional<Duration> enter(String name) {
    var lane = lanes.computeIfAbsent(name, _ -> new Lane());
    if (lane.inside >= EACH) {
      return lane.full();
    }
    if (all.inside >= together) {
      dropIfEmpty(name, lane);
      return all.full();
    }
    lane.inside++;
    all.inside++;
    return Optional.empty();
  }

  synchronized void leave(String name) {
    var lane = lanes.get(name);
    if (lane == null) {
      throw new IllegalStateException("nobody is in lane " + name);
    }
    lane.leave();
    all.leave();
    dropIfEmpty(name, lane);
  }

  private void dropIfEmpty(String name, Lane lane) {
    if (lane.inside == 0) {
      lanes.remove(name);
    }
  }
}
