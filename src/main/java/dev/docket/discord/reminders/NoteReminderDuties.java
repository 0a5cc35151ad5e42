package dev.docket.discord.reminders;

import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Reaction;
import dev.docket.reminders.FiringRef;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderQuery.ListReminderDuties;
import java.time.Duration;
import java.time.InstantSource;

/** Notes each firing of a reminder that its user is still to be told of. */
final class NoteReminderDuties implements Reaction, DutySweep {

  private final Duties duties;
  private final Queries queries;
  private final InstantSource clock;

  NoteReminderDuties(Duties duties, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-reminder-duties";
  }

  @Override
  public Class<ReminderFired> family() {
    return ReminderFired.class;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof ReminderFired e) {
      var id = new FiringRef(e.userId(), e.number(), e.firing()).toString();
      duties.note(DeliverReminder.KIND, id, clock.instant());
    }
  }

  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var owed = queries.askLatest(new ListReminderDuties(now)).toDeliver();
    roster.noteAll(DeliverReminder.KIND, owed.stream().map(FiringRef::toString).toList(), now);
  }
}
