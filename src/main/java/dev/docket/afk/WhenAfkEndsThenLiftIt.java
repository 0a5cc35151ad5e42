package dev.docket.afk;

import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkQuery.ListAfkDuties;
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

/** Ends being AFK when its time is up; whether it is still the one meant, the log says. */
final class WhenAfkEndsThenLiftIt extends Alarm {

  private final Queries queries;

  WhenAfkEndsThenLiftIt(Duties duties, Commands commands, Queries queries, InstantSource clock) {
    super(duties, commands, clock);
    this.queries = queries;
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
  public void on(Recorded recorded) {
    if (recorded.event() instanceof AfkStarted e) {
      note(ref(e), e.until());
    } else if (recorded.event() instanceof SelfTimedOut e) {
      note(ref(e), e.until());
    }
  }

  private static String ref(AfkEvent event) {
    return new SpellRef(event.guildId(), event.userId(), event.spell()).toString();
  }

  @Override
  protected List<String> overdue(Instant now) {
    var expired = queries.askLatest(new ListAfkDuties(now)).toExpire();
    return expired.stream().map(SpellRef::toString).toList();
  }

  @Override
  protected ExpireAfk command(String id, Instant now) {
    var ref = SpellRef.parse(id);
    return new ExpireAfk(ref.guildId(), ref.userId(), ref.spell(), now);
  }

  @Override
  protected Optional<Duration> pause(Refusal refusal) {
    return refusal == AfkRefusal.NOT_YET_DUE ? Optional.of(CLOCKS_APART) : Optional.empty();
  }
}
