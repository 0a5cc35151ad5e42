package dev.docket.afk;

import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkQuery.ListAfkDuties;
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
import org.jspecify.annotations.Nullable;

/** Ends being AFK when its time is up; whether it is still the one meant, the log says. */
final class WhenAfkEndsThenLiftIt implements Reaction, DutyHandler, DutySweep {

  private static final Duration CLOCKS_APART = Duration.ofMillis(250);

  private final Duties duties;
  private final Commands commands;
  private final Queries queries;
  private final InstantSource clock;

  WhenAfkEndsThenLiftIt(Duties duties, Commands commands, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "when-afk-ends-then-lift-it";
  }

  @Override
  public Class<AfkEvent> family() {
    return AfkEvent.class;
  }

  @Override
  public String kind() {
    return "lift-afk";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof AfkStarted e) {
      note(e, e.until());
    } else if (recorded.event() instanceof SelfTimedOut e) {
      note(e, e.until());
    }
  }

  private void note(AfkEvent event, @Nullable Instant until) {
    if (until != null) {
      var ref = new SpellRef(event.guildId(), event.userId(), event.spell());
      duties.note(kind(), ref.toString(), until);
    }
  }

  @Override
  public void sweep(Duties roster) {
    var expired = queries.askLatest(new ListAfkDuties(clock.instant())).toExpire();
    roster.noteAll(kind(), expired.stream().map(SpellRef::toString).toList(), clock.instant());
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = SpellRef.parse(id);
    try {
      commands.send(
          new ExpireAfk(ref.guildId(), ref.userId(), ref.spell(), duties.now()),
          Origin.following(id, Source.POLICY, kind() + "/" + id));
      return Optional.empty();
    } catch (Refused e) {
      return e.refusal() == AfkRefusal.NOT_YET_DUE
          ? Optional.of(clock.instant().plus(CLOCKS_APART))
          : Optional.empty();
    }
  }
}
