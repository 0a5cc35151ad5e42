package dev.docket.kernel;

import java.time.Instant;

/** A point in the log's past: everything up to it counts, nothing after it does. */
public sealed interface AsOf {

  /** Right after the event at a position; 0 is before the first, and beyond the last is now. */
  record Position(long position) implements AsOf {

    /** Refuses positions that no log has. */
    public Position {
      if (position < 0) {
        throw Refused.because(
            InputRefusal.NUMBER_OUT_OF_RANGE, "position", position, 0, Long.MAX_VALUE);
      }
    }
  }

  /**
   * Right after everything decided at or before a moment. Nodes stamp decisions with their own
   * clocks, so what was decided within the nodes' disagreement of the moment may fall on either
   * side.
   */
  record Moment(Instant at) implements AsOf {}
}
