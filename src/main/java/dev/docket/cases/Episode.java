package dev.docket.cases;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A restriction in force: the case that began it, and its end if it has one. */
record Episode(long caseNumber, @Nullable Instant endsAt) {

  /** Two moderators who type the same temporary ban a moment apart mean one ban. */
  private static final Duration SAME_END = Duration.ofMinutes(1);

  static @Nullable Long caseOf(@Nullable Episode episode) {
    return episode == null ? null : episode.caseNumber();
  }

  boolean isOver(Instant at) {
    return endsAt != null && !endsAt.isAfter(at);
  }

  boolean outlasts(@Nullable Instant other) {
    return endsAt == null || (other != null && !other.isAfter(endsAt.plus(SAME_END)));
  }
}
