package dev.docket.discord.audit;

import dev.docket.audit.ActRef;
import dev.docket.audit.AuditEvent;
import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.audit.AuditQuery.ListOpenActs;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.InstantSource;

/** Notes what Discord is owed: each act to be carried out, each settled one to be posted. */
final class NoteAuditDuties implements Reaction, DutySweep {

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  NoteAuditDuties(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-audit-duties";
  }

  @Override
  public Class<AuditEvent> family() {
    return AuditEvent.class;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    var event = (AuditEvent) recorded.event();
    var ref = new ActRef(event.guildId(), event.actId());
    switch (event) {
      case PurgeRequested _, SlowmodeRequested _ -> note(CarryOutAct.KIND, ref);
      case MessagesPurged _, PurgeFailed _, SlowmodeApplied _, SlowmodeFailed _ ->
          note(PostAct.KIND, ref);
      case MemberReported _ -> note(PostAct.KIND, ref);
    }
  }

  private void note(String kind, ActRef ref) {
    duties.note(kind, ref.toString(), clock.instant());
  }

  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var open = queries.askLatest(new ListOpenActs(now)).acts();
    roster.noteAll(CarryOutAct.KIND, open.stream().map(ActRef::toString).toList(), now);
  }
}
