package dev.docket.reminders;

import dev.docket.duties.Alarm;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refusal;
import dev.docket.reminders.ReminderCommand.FireReminder;
import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderCancelled;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import dev.docket.reminders.ReminderEvent.ReminderSnoozed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fires reminders when they are due; whether they still are, the log says. */
final class WhenReminderIsDueThenFireIt extends Alarm {

  private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

  private final Queries queries;

  WhenReminderIsDueThenFireIt(
      Duties duties, Commands commands, Queries queries, InstantSource clock) {
    super(duties, commands, clock);
    this.queries = queries;
  }

  @Override
  public String name() {
    return "when-reminder-is-due-then-fire-it";
  }

  @Override
  public Class<ReminderEvent> family() {
    return ReminderEvent.class;
  }

  @Override
  public String kind() {
    return "fire-reminder";
  }

  @Override
  public void on(Recorded recorded) {
    switch ((ReminderEvent) recorded.event()) {
      case ReminderSet e -> note(e, e.due());
      case ReminderEdited e -> note(e, e.due());
      case ReminderFired e -> note(e, e.next());
      case ReminderSnoozed e -> note(e, e.until());
      case ReminderCancelled _, ReminderDelivered _, ReminderBounced _ -> {}
    }
  }

  private void note(ReminderEvent event, @Nullable Instant due) {
    if (due != null) {
      note(id(new ReminderRef(event.userId(), event.number()), due), due);
    }
  }

  /** With the time in it, so that an alarm for an earlier time does not stand for a later one. */
  private static String id(ReminderRef reminder, Instant due) {
    return reminder + "/" + due.toEpochMilli();
  }

  @Override
  protected List<String> overdue(Instant now) {
    var due = queries.askLatest(new ReminderQuery.ListReminderDuties(now)).toFire();
    return due.stream().map(it -> id(it.reminder(), it.at())).toList();
  }

  @Override
  protected FireReminder command(String id, Instant now) {
    var parts = id.split("/", -1);
    var user = Long.parseLong(parts[0]);
    var number = Integer.parseInt(parts[1]);
    var due = Instant.ofEpochMilli(Long.parseLong(parts[2]));
    return new FireReminder(user, number, due, now);
  }

  @Override
  protected Optional<Duration> pause(Refusal refusal) {
    if (refusal == ReminderRefusal.NOT_YET_DUE) {
      return Optional.of(CLOCKS_APART);
    }
    return refusal == ReminderRefusal.STILL_ON_ITS_WAY ? Optional.of(ON_ITS_WAY) : Optional.empty();
  }
}
