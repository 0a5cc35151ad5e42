package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.cases.CaseEvent.CaseObserved;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.JailReapplied;
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
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a member's record remembers: their cases, and what is in force against them. */
class Standing {

  private final Map<Long, CaseFile> files = new HashMap<>();
  private final Map<Restriction, Episode> inForce = new EnumMap<>(Restriction.class);

  /** By the case that replaced or ended it: it is in force again if Discord refuses that one. */
  private final Map<Long, Episode> ended = new HashMap<>();

  private final Map<Restriction, Long> lastMovedBy = new EnumMap<>(Restriction.class);
  private final Tally tally = new Tally();

  /** By where they come from. */
  private final Map<String, Long> imported = new HashMap<>();

  private final Moves moves = new Moves();

  Moves moves() {
    return moves;
  }

  /** The number of a case that was taken over. */
  OptionalLong imported(String origin, long numberThere) {
    var number = imported.get(origin + "/" + numberThere);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  int cases() {
    return files.size();
  }

  /** What the cases come to by the guild's escalation rules. */
  Tally tally() {
    return tally;
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
    return older != null && file(older.caseNumber()).settled() ? older : null;
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
    tally.evolve(event);
    switch (event) {
      case CaseNumberAllocated _ -> {}
      case MemberBanned e -> begin(Restriction.BAN, e, e.expiresAt());
      case MemberUnbanned e -> end(Restriction.BAN, e);
      case BanExpired e -> end(Restriction.BAN, e);
      case MemberTimedOut e -> begin(Restriction.TIMEOUT, e, e.until());
      case TimeoutLifted e -> end(Restriction.TIMEOUT, e);
      case MemberJailed e -> {
        open(e, new JailTerms(e.jailRoleId(), e.roleIds()));
        move(Restriction.JAIL, e, new Episode(e.caseNumber(), null));
      }
      case MemberUnjailed e -> end(Restriction.JAIL, e);
      case MemberBarred e -> begin(Restriction.of(e.bar()), e, null);
      case BarLifted e -> end(Restriction.of(e.bar()), e);
      case MemberSoftbanned e -> open(e, null);
      case MemberKicked e -> open(e, null);
      case MemberWarned e -> open(e, null);
      case NoteRecorded e -> open(e, null);
      case CaseImported e -> {
        open(e, null);
        change(e, it -> it.settled(e.importedAt()).logged());
        imported.put(e.origin() + "/" + e.numberThere(), e.caseNumber());
      }
      case ReasonAmended e -> change(e, it -> it.amended(e.after()));
      case CaseVoided e -> change(e, it -> it.voided(true));
      case CaseReinstated e -> change(e, it -> it.voided(false));
      case EvidenceAdded e -> change(e, CaseFile::withMoreEvidence);
      case CaseLabelled e -> change(e, it -> it.labelled(e.label()));
      case CaseUnlabelled e -> change(e, it -> it.unlabelled(e.label()));
      case NoteAdded _, RolesRestored _, EnforcementDelayed _ -> {}
      case EscalationTriggered _, JailReapplied _ -> {}
      case EnforcementConfirmed e -> change(e, it -> it.settled(e.at()));
      case EnforcementFailed e -> {
        change(e, it -> it.settled(e.at()));
        takeBack(e.caseNumber(), e.resumedCase() == null ? null : resumedBy(e.caseNumber()));
      }
      case CaseObserved e -> observe(e);
      case LogPosted e -> change(e, CaseFile::logged);
    }
  }

  private void open(CaseOpened event, @Nullable JailTerms jail) {
    files.put(
        event.caseNumber(), CaseFile.opened(CaseKind.of(event), event.ruled().reason(), jail));
  }

  private void change(CaseEvent event, UnaryOperator<CaseFile> change) {
    files.put(event.caseNumber(), change.apply(file(event.caseNumber())));
  }

  private void begin(Restriction restriction, CaseOpened event, @Nullable Instant endsAt) {
    open(event, null);
    move(restriction, event, new Episode(event.caseNumber(), endsAt));
  }

  private void end(Restriction restriction, CaseOpened event) {
    open(event, null);
    move(restriction, event, null);
  }

  private void move(Restriction restriction, CaseOpened event, @Nullable Episode next) {
    var caseNumber = event.caseNumber();
    moves.add(caseNumber, restriction, event.ruled().at());
    var older = inForce.remove(restriction);
    if (older != null) {
      ended.put(caseNumber, older);
    }
    if (next != null) {
      inForce.put(restriction, next);
    }
    lastMovedBy.put(restriction, caseNumber);
  }

  private void observe(CaseObserved event) {
    change(event, it -> it.settled(event.at()));
    if (event.entryId() == null) {
      moves.found(event.caseNumber());
    }
    var later = event.overtakenBy();
    var restriction = moves.movedBy(event.caseNumber());
    if (later != null && restriction != null) {
      stepBehind(restriction, event.caseNumber(), later);
    }
  }

  /**
   * What happened before a later ruling, and was learnt after it, leaves in force what that did.
   */
  private void stepBehind(Restriction restriction, long caseNumber, long later) {
    var mine = inForce.remove(restriction);
    var current = ended.remove(caseNumber);
    if (current != null) {
      inForce.put(restriction, current);
    }
    if (mine == null) {
      ended.remove(later);
    } else {
      ended.put(later, mine);
    }
    var last = moves.lastBefore(restriction, caseNumber);
    if (last != null) {
      lastMovedBy.put(restriction, last);
    }
  }

  /** A ruling that Discord refused never was in force, and what it would have ended still is. */
  private void takeBack(long caseNumber, @Nullable Episode resumed) {
    moves.failed(caseNumber);
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
