package dev.docket.cases;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.UndoPlan.Remedy;
import dev.docket.cases.UndoPlan.Step;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what undoes each act of a moderator, from the acts as the case board knows them. */
final class UndoPlanning {

  private UndoPlanning() {}

  /** An act, and how its case stands now. */
  record Act(
      long position,
      long caseNumber,
      long userId,
      CaseKind kind,
      CaseState state,
      Validity validity,
      @Nullable Instant endsAt,
      What what,
      @Nullable String before) {}

  /** Undoing a ruling undoes all that was done to its case. */
  static List<Step> steps(List<Act> acts, Instant now) {
    var ruled = new HashSet<Long>();
    acts.stream().filter(it -> it.what == What.RULED).forEach(it -> ruled.add(it.caseNumber));
    var touched = new HashSet<Long>();
    return acts.stream()
        .filter(it -> it.what == What.RULED || !ruled.contains(it.caseNumber))
        .flatMap(it ->
            remedy(it, now, it.what != What.REASON_AMENDED && !touched.add(it.caseNumber))
                .map(remedy ->
                    new Step(it.position, it.caseNumber, it.userId, it.kind, remedy, it.before))
                .stream())
        .toList();
  }

  private static Optional<Remedy> remedy(Act act, Instant now, boolean isOlderTurn) {
    return switch (act.what) {
      case RULED ->
          act.validity == Validity.VOIDED ? Optional.empty() : Optional.of(ofRuling(act, now));
      case VOIDED ->
          isOlderTurn || act.validity != Validity.VOIDED
              ? Optional.empty()
              : Optional.of(Remedy.REINSTATE);
      case REINSTATED ->
          isOlderTurn || act.validity != Validity.REINSTATED
              ? Optional.empty()
              : Optional.of(Remedy.VOID_AGAIN);
      case REASON_AMENDED ->
          Optional.of(
              act.before == null || act.before.equals(PersonalText.ERASED)
                  ? Remedy.NONE
                  : Remedy.AMEND_BACK);
      case ENFORCEMENT_CONFIRMED, ENFORCEMENT_DELAYED, ENFORCEMENT_FAILED, LOG_POSTED ->
          Optional.empty();
      case LIFTED, EXPIRED, SUPERSEDED, RESUMED, ESCALATED, REJAILED, OBSERVED -> Optional.empty();
      case EVIDENCE_ADDED, NOTE_ADDED, LABELLED, UNLABELLED, ROLES_RESTORED -> Optional.empty();
      case IMPORTED -> Optional.empty();
    };
  }

  private static Remedy ofRuling(Act act, Instant now) {
    return switch (act.kind) {
      case KICK, SOFTBAN -> act.state == CaseState.FAILED ? Remedy.VOID : Remedy.VOID_ONLY;
      case WARN, NOTE, HACKBAN, UNTEMPBAN -> Remedy.VOID;
      case BAN, TEMPBAN, TIMEOUT, JAIL, POLLBAN, SNIPPETBAN ->
          isInForce(act, now) ? Remedy.LIFT : Remedy.VOID;
      case UNBAN, UNTIMEOUT, UNJAIL, POLLUNBAN, SNIPPETUNBAN ->
          act.state == CaseState.FAILED ? Remedy.VOID : Remedy.RESTORE;
    };
  }

  private static boolean isInForce(Act act, Instant now) {
    return switch (act.state) {
      case RULED, RETRYING, APPLIED -> act.endsAt == null || act.endsAt.isAfter(now);
      case FAILED, EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> false;
    };
  }
}
