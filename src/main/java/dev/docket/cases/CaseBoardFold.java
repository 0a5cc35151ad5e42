package dev.docket.cases;

import dev.docket.cases.CaseBoardTables.ChangeRow;
import dev.docket.cases.CaseBoardTables.EvidenceRow;
import dev.docket.cases.CaseBoardTables.Key;
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
import dev.docket.cases.CaseHistory.What;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch of events makes of the rows of the case board. */
record CaseBoardFold(Map<Key, CaseRow> rows, List<ChangeRow> notes, List<EvidenceRow> evidence) {

  void apply(Recorded recorded) {
    switch ((CaseEvent) recorded.event()) {
      case CaseNumberAllocated _ -> {}
      case MemberBanned e -> {
        var row = open(recorded, e);
        row.endsAt = e.expiresAt();
        row.deleteMessageSeconds = e.deleteMessageSeconds();
        end(recorded, e, e.supersededCase(), CaseState.SUPERSEDED, What.SUPERSEDED);
      }
      case MemberUnbanned e -> {
        open(recorded, e);
        end(recorded, e, e.liftedCase(), CaseState.LIFTED, What.LIFTED);
      }
      case BanExpired e -> {
        open(recorded, e);
        end(recorded, e, e.expiredCase(), CaseState.EXPIRED, What.EXPIRED);
      }
      case MemberTimedOut e -> {
        open(recorded, e).endsAt = e.until();
        end(recorded, e, e.supersededCase(), CaseState.SUPERSEDED, What.SUPERSEDED);
      }
      case TimeoutLifted e -> {
        open(recorded, e);
        end(recorded, e, e.liftedCase(), CaseState.LIFTED, What.LIFTED);
      }
      case MemberKicked e -> open(recorded, e);
      case MemberWarned e -> open(recorded, e);
      case MemberSoftbanned e -> open(recorded, e).deleteMessageSeconds = e.deleteMessageSeconds();
      case MemberJailed e -> {
        var row = open(recorded, e);
        row.jailRoleId = e.jailRoleId();
        row.roleIds = e.roleIds();
      }
      case MemberUnjailed e -> {
        var row = open(recorded, e);
        row.jailRoleId = e.jailRoleId();
        row.roleIds = e.roleIds();
        end(recorded, e, e.liftedCase(), CaseState.LIFTED, What.LIFTED);
      }
      case MemberBarred e -> open(recorded, e);
      case BarLifted e -> {
        open(recorded, e);
        end(recorded, e, e.liftedCase(), CaseState.LIFTED, What.LIFTED);
      }
      case NoteRecorded e -> open(recorded, e);
      case CaseImported e -> takeOver(recorded, e);
      case CaseVoided e -> {
        row(e).validity = Validity.VOIDED;
        note(recorded, e.caseNumber(), e.at(), What.VOIDED, null, e.reason().stored());
      }
      case CaseReinstated e -> {
        row(e).validity = Validity.REINSTATED;
        note(recorded, e.caseNumber(), e.at(), What.REINSTATED, null, e.reason().stored());
      }
      case EvidenceAdded e -> {
        evidence.add(evidence(e));
        note(recorded, e.caseNumber(), e.at(), What.EVIDENCE_ADDED, null, e.url());
      }
      case NoteAdded e ->
          note(recorded, e.caseNumber(), e.at(), What.NOTE_ADDED, null, e.note().stored());
      case CaseLabelled e -> {
        row(e).labels.add(e.label());
        note(recorded, e.caseNumber(), e.at(), What.LABELLED, null, e.label());
      }
      case CaseUnlabelled e -> {
        row(e).labels.remove(e.label());
        note(recorded, e.caseNumber(), e.at(), What.UNLABELLED, e.label(), null);
      }
      case RolesRestored e -> {
        row(e).missingRoleIds = e.missing();
        var count =
            "%d of %d".formatted(e.restored().size(), e.restored().size() + e.missing().size());
        note(recorded, e.caseNumber(), e.at(), What.ROLES_RESTORED, null, count);
      }
      case ReasonAmended e -> {
        row(e).reason = e.after().stored();
        note(
            recorded,
            e.caseNumber(),
            e.at(),
            What.REASON_AMENDED,
            stored(e.before()),
            e.after().stored());
      }
      case EnforcementConfirmed e -> {
        var row = row(e);
        row.moveTo(CaseState.APPLIED);
        row.notice = e.notice();
        row.failure = null;
        row.settledAt = e.at();
        note(recorded, e.caseNumber(), e.at(), What.ENFORCEMENT_CONFIRMED, null, e.notice().name());
      }
      case EnforcementDelayed e -> {
        var row = row(e);
        row.moveTo(CaseState.RETRYING);
        row.notice = e.notice();
        row.attempts = e.attempt();
        row.failure = e.cause();
        note(recorded, e.caseNumber(), e.at(), What.ENFORCEMENT_DELAYED, null, e.cause());
      }
      case EnforcementFailed e -> {
        var row = row(e);
        row.moveTo(CaseState.FAILED);
        row.notice = e.notice();
        row.failure = e.cause();
        row.settledAt = e.at();
        note(recorded, e.caseNumber(), e.at(), What.ENFORCEMENT_FAILED, null, e.cause());
        if (e.resumedCase() != null) {
          row(e.guildId(), e.resumedCase()).state = CaseState.APPLIED;
          var by = "#" + e.caseNumber();
          note(recorded, e.resumedCase(), e.at(), What.RESUMED, null, by);
        }
      }
      case JailReapplied e -> note(recorded, e.caseNumber(), e.at(), What.REJAILED, null, null);
      case EscalationTriggered e -> {
        var led = e.openedCase() == null ? "" : ": #" + e.openedCase();
        note(recorded, e.caseNumber(), e.at(), What.ESCALATED, null, e.rule() + led);
      }
      case CaseObserved e -> observe(recorded, e);
      case LogPosted e -> {
        var row = row(e);
        row.logChannelId = e.channelId();
        row.logMessageId = e.messageId();
        note(
            recorded, e.caseNumber(), e.at(), What.LOG_POSTED, null, String.valueOf(e.messageId()));
      }
    }
  }

  private void observe(Recorded recorded, CaseObserved event) {
    var row = row(event);
    row.moveTo(CaseState.APPLIED);
    row.notice = Notice.SILENT;
    row.settledAt = event.at();
    var overtaking = event.overtakenBy();
    if (overtaking != null && row.kind.restricts()) {
      var replaced = row(event.guildId(), overtaking).kind.restricts();
      row.moveTo(replaced ? CaseState.SUPERSEDED : CaseState.LIFTED);
    }
    var before = overtaking == null ? null : "#" + overtaking;
    var entry = event.entryId() == null ? null : String.valueOf(event.entryId());
    note(recorded, event.caseNumber(), event.at(), What.OBSERVED, before, entry);
  }

  private void takeOver(Recorded recorded, CaseImported event) {
    var row = CaseRow.opened(event.kind(), event.ruled());
    row.state = CaseState.IMPORTED;
    row.notice = Notice.SILENT;
    row.endsAt = event.endsAt();
    rows.put(new Key(row.guildId, row.caseNumber), row);
    var there = event.origin() + " #" + event.numberThere();
    note(recorded, row.caseNumber, event.importedAt(), What.IMPORTED, null, there);
  }

  private CaseRow open(Recorded recorded, CaseOpened event) {
    var row = CaseRow.opened(CaseKind.of(event), event.ruled());
    row.relatedCase = event.olderCase();
    rows.put(new Key(row.guildId, row.caseNumber), row);
    note(recorded, row.caseNumber, row.ruledAt, What.RULED, null, row.reason);
    return row;
  }

  private void end(
      Recorded recorded, CaseOpened by, @Nullable Long ended, CaseState state, What what) {
    if (ended != null) {
      var row = row(by.guildId(), ended);
      row.moveTo(state);
      row.settledAt = row.settledAt == null ? by.ruled().at() : row.settledAt;
      note(recorded, ended, by.ruled().at(), what, null, "#" + by.caseNumber());
    }
  }

  private CaseRow row(CaseEvent event) {
    return row(event.guildId(), event.caseNumber());
  }

  private CaseRow row(long guildId, long caseNumber) {
    var row = rows.get(new Key(guildId, caseNumber));
    if (row == null) {
      throw new IllegalStateException(
          "case " + caseNumber + " of guild " + guildId + " changed before it was opened");
    }
    return row;
  }

  private void note(
      Recorded recorded,
      long caseNumber,
      Instant at,
      What what,
      @Nullable String before,
      @Nullable String after) {
    notes.add(
        new ChangeRow(
            recorded.event().guildId(),
            caseNumber,
            recorded.position(),
            at,
            recorded.origin().actorId(),
            recorded.origin().source(),
            what,
            before,
            after));
  }

  private static EvidenceRow evidence(EvidenceAdded event) {
    return new EvidenceRow(
        event.guildId(),
        event.caseNumber(),
        event.number(),
        event.editorId(),
        event.at(),
        event.url(),
        stored(event.text()),
        event.authorId());
  }

  private static @Nullable String stored(@Nullable PersonalText text) {
    return text == null ? null : text.stored();
  }
}
