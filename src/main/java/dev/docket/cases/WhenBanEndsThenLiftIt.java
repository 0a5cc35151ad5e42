package dev.docket.cases;

import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends each temporary ban when its time is up; whether it is still the ban in force, the log says.
 */
final class WhenBanEndsThenLiftIt implements Reaction, DutyHandler, DutySweep {

  private static final Duration CLOCKS_APART = Duration.ofMillis(250);

  private final Duties duties;
  private final Commands commands;
  private final Queries queries;
  private final InstantSource clock;

  WhenBanEndsThenLiftIt(Duties duties, Commands commands, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.queries = queries;
    this.clock = clock;
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
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof MemberBanned ban && ban.expiresAt() != null) {
      duties.note(kind(), CaseRef.of(ban).toString(), ban.expiresAt());
    }
  }

  @Override
  public void sweep(Duties roster) {
    var expired = queries.askLatest(new ListDuties(clock.instant())).expired();
    roster.noteAll(kind(), expired.stream().map(CaseRef::toString).toList(), clock.instant());
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ban = CaseRef.parse(id);
    var now = duties.now();
    try {
      commands.send(
          new ExpireBan(ban.guildId(), ban.userId(), ban.caseNumber(), now),
          Origin.following(id, Source.POLICY, kind() + "/" + id));
      return Optional.empty();
    } catch (Refused e) {
      return e.refusal() == CaseRefusal.NOT_YET_DUE
          ? Optional.of(clock.instant().plus(CLOCKS_APART))
          : Optional.empty();
    }
  }
}
