package dev.docket.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on record about a user, latest kind of case first. */
public record Dossier(long userId, List<Line> lines) {

  /**
   * All cases of one kind.
   *
   * @param valid how many count
   * @param voided how many were declared wrong
   * @param inForce the case that is in force, for kinds that restrict
   */
  public record Line(
      CaseKind kind, int valid, int voided, @Nullable Long inForce, Instant lastRuledAt) {}
}
