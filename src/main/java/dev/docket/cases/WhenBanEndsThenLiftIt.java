package dev.docket.cases;

import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.duties.Alarm;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Ends each temporary ban when its time is up; whether it is still the ban in force, the log says.
 */
final class WhenBanEndsThenLiftIt extends Alarm {

  private final Queries queries;

  WhenBanEndsThenLiftIt(Duties duties, Commands commands, Queries queries, InstantSource clock) {
    super(duties, commands, clock);
    this.queries = queries;
  }

  @Override
  public String name() {
    return "when-ban-ends-then-lift-it";
  }

  @Override
  public Class<MemberBanned> family() {
    return MemberBanned.class;
  }

  @Override
  public String kind() {
    return "lift-ban";
  }

  @Override
  public void on(Recorded recorded) {
    var ban = (MemberBanned) recorded.event();
    note(CaseRef.of(ban).toString(), ban.expiresAt());
  }

  @Override
  protected List<String> overdue(Instant now) {
    var expired = queries.askLatest(new ListDuties(now)).expired();
    return expired.stream().map(CaseRef::toString).toList();
  }

  @Override
  protected ExpireBan command(String id, Instant now) {
    var ban = CaseRef.parse(id);
    return new ExpireBan(ban.guildId(), ban.userId(), ban.caseNumber(), now);
  }

  @Override
  protected Optional<Duration> pause(Refusal refusal) {
    return refusal == CaseRefusal.NOT_YET_DUE ? Optional.of(CLOCKS_APART) : Optional.empty();
  }
}
