package dev.docket.cases;

import dev.docket.kernel.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened to one case, oldest first. */
public record CaseHistory(long caseNumber, List<Change> changes) {

  /**
   * One change.
   *
   * @param position the event's place in the log
   * @param actorId who did it; 0 for Docket itself
   * @param source through which door
   * @param before the old value, where something was replaced
   * @param after the new value
   */
  public record Change(
      long position,
      Instant at,
      long actorId,
      Source source,
      What what,
      @Nullable String before,
      @Nullable String after) {}

  /** The sorts of change. */
  public enum What {
    RULED,
    IMPORTED,
    REASON_AMENDED,
    ENFORCEMENT_CONFIRMED,
    ENFORCEMENT_DELAYED,
    ENFORCEMENT_FAILED,
    LOG_POSTED,
    LIFTED,
    EXPIRED,
    SUPERSEDED,
    RESUMED,
    VOIDED,
    REINSTATED,
    EVIDENCE_ADDED,
    NOTE_ADDED,
    LABELLED,
    UNLABELLED,
    ROLES_RESTORED,
    ESCALATED,
    REJAILED,
    OBSERVED
  }
}
