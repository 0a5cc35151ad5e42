package dev.docket.discord.cases;

import dev.docket.cases.CaseEvent;
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
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.CaseRef;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Notes what Discord is owed: each ruling to be carried out, each settled case to be posted, each
 * change to be shown.
 */
final class NoteCaseDuties implements Reaction, DutySweep {

  /** Changes that follow each other closely are shown by one edit. */
  private static final Duration GATHERING = Duration.ofSeconds(1);

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  NoteCaseDuties(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-case-duties";
  }

  @Override
  public Class<CaseEvent> family() {
    return CaseEvent.class;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    var event = (CaseEvent) recorded.event();
    var ref = CaseRef.of(event);
    switch (event) {
      case MemberTimedOut e -> {
        note(EnforceRuling.KIND, ref, clock.instant());
        duties.note(
            EditModLog.KIND, EditModLog.id(ref, recorded.position()), e.until().plus(GATHERING));
        RenewTimeout.firstRenewal(e).ifPresent(at -> note(RenewTimeout.KIND, ref, at));
      }
      case MemberBanned _ when WorkThroughBatch.decided(recorded) -> {}
      case CaseImported _ -> {}
      case CaseOpened _ -> note(EnforceRuling.KIND, ref, clock.instant());
      case EnforcementConfirmed _, EnforcementFailed _, CaseObserved _ ->
          note(PostToModLog.KIND, ref, clock.instant());
      case ReasonAmended _, CaseVoided _, CaseReinstated _ -> edit(ref, recorded);
      case CaseLabelled _, CaseUnlabelled _, RolesRestored _ -> edit(ref, recorded);
      case EvidenceAdded _, NoteAdded _ -> {}
      case CaseNumberAllocated _, EnforcementDelayed _, LogPosted _ -> {}
      case EscalationTriggered _, JailReapplied _ -> {}
    }
    if (event instanceof CaseOpened opened && EscalateCase.mayFollow(opened)) {
      note(EscalateCase.KIND, ref, clock.instant());
    }
    var older = event.olderCase();
    if (older != null) {
      edit(new CaseRef(ref.guildId(), ref.userId(), older), recorded);
    }
  }

  private void note(String kind, CaseRef ref, Instant at) {
    duties.note(kind, ref.toString(), at);
  }

  private void edit(CaseRef ref, Recorded recorded) {
    var id = EditModLog.id(ref, recorded.position());
    duties.note(EditModLog.KIND, id, clock.instant().plus(GATHERING));
  }

  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var owed = queries.askLatest(new ListDuties(now));
    roster.noteAll(EnforceRuling.KIND, ids(owed.unenforced()), now);
    roster.noteAll(PostToModLog.KIND, ids(owed.unposted()), now);
  }

  private static List<String> ids(List<CaseRef> cases) {
    return cases.stream().map(CaseRef::toString).toList();
  }
}
