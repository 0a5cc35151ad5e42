package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberSoftbanned;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.NoteTaken;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a member's record remembers: their cases, and what is in force against them. */
class Standing {

  private final Map<Long, CaseFile> files = new HashMap<>();
  private final Map<Restriction, Episode> inForce = new EnumMap<>(Restriction.class);

  /** By the case that replaced or ended it: it is in force again if Discord refuses that one. */
  private final Map<Long, Episode> ended = new HashMap<>();

  private final Map<Restriction, Long> lastMovedBy = new EnumMap<>(Restriction.class);

  int cases() {
    return files.size();
  }

  CaseFile file(long caseNumber) {
    var file = files.get(caseNumber);
    if (file == null) {
      throw Refused.because(CaseRefusal.UNKNOWN_CASE, caseNumber);
    }
    return file;
  }

  @Nullable Episode inForce(Restriction restriction) {
    return inForce.get(restriction);
  }

  /** Whether a case is what is in force now. */
  boolean isInForce(long caseNumber, Instant at) {
    return inForce.values().stream()
        .anyMatch(it -> it.caseNumber() == caseNumber && !it.isOver(at));
  }

  /** What a case replaced or ended, if it is the last word on the matter. */
  @Nullable Episode endedBy(long caseNumber) {
    return lastMovedBy.containsValue(caseNumber) ? ended.get(caseNumber) : null;
  }

  /**
   * What would be in force again if a case failed; nothing if it never was in force at Discord, or
   * later rulings have moved on.
   */
  @Nullable Episode resumedBy(long caseNumber) {
    var older = endedBy(caseNumber);
    return older != null && file(older.caseNumber()).isSettled() ? older : null;
  }

  /** A ban that Discord once confirmed but no longer lists was lifted by hand. */
  boolean banHolds(Ruling ruling) {
    var ban = inForce(Restriction.BAN);
    return ban != null && (!confirmedBefore(ban, ruling) || ruling.authority().targetIsBanned());
  }

  /** What Discord said before it carried a ruling out tells nothing about that ruling. */
  private boolean confirmedBefore(Episode episode, Ruling ruling) {
    var settledAt = file(episode.caseNumber()).settledAt();
    return settledAt != null && !settledAt.isAfter(ruling.at());
  }

  /** A timeout that Discord once confirmed but no longer shows was lifted by hand. */
  boolean timeoutHolds(Ruling ruling) {
    var timeout = inForce(Restriction.TIMEOUT);
    if (timeout == null || timeout.endsAt() == null || !timeout.endsAt().isAfter(ruling.at())) {
      return false;
    }
    var shown = ruling.authority().targetTimedOutUntil();
    return !confirmedBefore(timeout, ruling) || (shown != null && shown.isAfter(ruling.at()));
  }

  void evolve(CaseEvent event) {
    switch (event) {
      case CaseNumberAllocated _ -> {}
      case MemberBanned e -> begin(Restriction.BAN, e, e.expiresAt());
      case MemberUnbanned e -> end(Restriction.BAN, e);
      case BanExpired e -> end(Restriction.BAN, e);
      case MemberTimedOut e -> begin(Restriction.TIMEOUT, e, e.until());
      case TimeoutLifted e -> end(Restriction.TIMEOUT, e);
      case MemberJailed e -> {
        begin(Restriction.JAIL, e, null);
        file(e.caseNumber()).jail(new JailTerms(e.jailRoleId(), e.roleIds()));
      }
      case MemberUnjailed e -> end(Restriction.JAIL, e);
      case MemberBarred e -> begin(Restriction.of(e.bar()), e, null);
      case BarLifted e -> end(Restriction.of(e.bar()), e);
      case MemberSoftbanned e -> open(e);
      case MemberKicked e -> open(e);
      case MemberWarned e -> open(e);
      case NoteTaken e -> open(e);
      case ReasonAmended e -> file(e.caseNumber()).amend(e.after());
      case CaseVoided e -> file(e.caseNumber()).setVoided(true);
      case CaseReinstated e -> file(e.caseNumber()).setVoided(false);
      case EvidenceAdded e -> file(e.caseNumber()).addEvidence();
      case CaseLabelled e -> file(e.caseNumber()).labels().add(e.label());
      case CaseUnlabelled e -> file(e.caseNumber()).labels().remove(e.label());
      case NoteAdded _, RolesRestored _, EnforcementDelayed _ -> {}
      case EnforcementConfirmed e -> file(e.caseNumber()).settle(e.at());
      case EnforcementFailed e -> {
        file(e.caseNumber()).settle(e.at());
        takeBack(e.caseNumber(), e.resumedCase() == null ? null : resumedBy(e.caseNumber()));
      }
      case LogPosted e -> file(e.caseNumber()).post();
    }
  }

  private void open(CaseOpened event) {
    files.put(event.caseNumber(), CaseFile.opened(CaseKind.of(event), event.ruled().reason()));
  }

  private void begin(Restriction restriction, CaseOpened event, @Nullable Instant endsAt) {
    open(event);
    move(restriction, event.caseNumber(), new Episode(event.caseNumber(), endsAt));
  }

  private void end(Restriction restriction, CaseOpened event) {
    open(event);
    move(restriction, event.caseNumber(), null);
  }

  private void move(Restriction restriction, long caseNumber, @Nullable Episode next) {
    var older = inForce.remove(restriction);
    if (older != null) {
      ended.put(caseNumber, older);
    }
    if (next != null) {
      inForce.put(restriction, next);
    }
    lastMovedBy.put(restriction, caseNumber);
  }

  /** A ruling that Discord refused never was in force, and what it would have ended still is. */
  private void takeBack(long caseNumber, @Nullable Episode resumed) {
    lastMovedBy.forEach((restriction, number) -> {
      if (number == caseNumber) {
        inForce.remove(restriction);
        if (resumed != null) {
          inForce.put(restriction, resumed);
        }
      }
    });
  }
}
