package dev.docket.discord.cases;

import dev.docket.cases.CaseEvent;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.cases.CaseRef;
import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.InstantSource;

/** Notes what Discord is owed: each ruling to be carried out, each settled case to be posted. */
final class NoteCaseDuties implements Reaction, DutySweep {

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
    switch (recorded.event()) {
      case CaseOpened e -> note(duties, EnforceRuling.KIND, CaseRef.of(e));
      case EnforcementConfirmed e -> note(duties, PostToModLog.KIND, CaseRef.of(e));
      case EnforcementFailed e -> note(duties, PostToModLog.KIND, CaseRef.of(e));
      default -> {}
    }
  }

  @Override
  public void sweep(Duties roster) {
    var owed = queries.askLatest(new ListDuties(clock.instant()));
    owed.unenforced().forEach(it -> note(roster, EnforceRuling.KIND, it));
    owed.unposted().forEach(it -> note(roster, PostToModLog.KIND, it));
  }

  private void note(Duties roster, String kind, CaseRef ref) {
    roster.note(kind, ref.toString(), clock.instant());
  }
}
