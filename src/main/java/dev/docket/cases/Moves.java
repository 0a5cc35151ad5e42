package dev.docket.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which case began, replaced or ended a restriction when: acts of others are learnt of late. */
final class Moves {

  private final Map<Long, Move> byCase = new HashMap<>();

  /**
   * One move.
   *
   * @param found whether it was found at Discord without an entry in the audit log
   */
  record Move(Restriction restriction, Instant at, boolean failed, boolean found) {}

  void add(long caseNumber, Restriction restriction, Instant at) {
    byCase.put(caseNumber, new Move(restriction, at, false, false));
  }

  void failed(long caseNumber) {
    byCase.computeIfPresent(
        caseNumber, (_, it) -> new Move(it.restriction(), it.at(), true, it.found()));
  }

  void found(long caseNumber) {
    byCase.computeIfPresent(
        caseNumber, (_, it) -> new Move(it.restriction(), it.at(), it.failed(), true));
  }

  boolean wasFound(long caseNumber) {
    var move = byCase.get(caseNumber);
    return move != null && move.found();
  }

  @Nullable Restriction movedBy(long caseNumber) {
    var move = byCase.get(caseNumber);
    return move == null ? null : move.restriction();
  }

  /** The first case that moved a restriction after an instant, if any did. */
  @Nullable Long firstAfter(Restriction restriction, Instant at) {
    return of(restriction)
        .filter(it -> !it.getValue().failed() && it.getValue().at().isAfter(at))
        .min(
            Comparator.comparing((Entry<Long, Move> it) -> it.getValue().at())
                .thenComparing(Entry::getKey))
        .map(Entry::getKey)
        .orElse(null);
  }

  /** The case that was the last to be decided before another. */
  @Nullable Long lastBefore(Restriction restriction, long caseNumber) {
    return of(restriction)
        .map(Entry::getKey)
        .filter(it -> it < caseNumber)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Stream<Entry<Long, Move>> of(Restriction restriction) {
    return byCase.entrySet().stream().filter(it -> it.getValue().restriction() == restriction);
  }
}
