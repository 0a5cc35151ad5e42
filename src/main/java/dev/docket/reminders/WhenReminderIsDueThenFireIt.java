package dev.docket.reminders;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fires reminders when they are due; whether they still are, the log says. */
final class WhenReminderIsDueThenFireIt implements Reaction, DutyHandler, DutySweep {

  private static final Duration CLOCKS_APART = Duration.ofMillis(250);
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

  private final Duties duties;
  private final Commands commands;
  private final Queries queries;
  private final InstantSource clock;

  WhenReminderIsDueThenFireIt(
      Duties duties, Commands commands, Queries queries, InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.queries = queries;
    this.clock = clock;
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
  public Duration every() {
    return Duration.ofMinutes(1);
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
      duties.note(kind(), id(new ReminderRef(event.userId(), event.number()), due), due);
    }
  }

  /** With the time in it, so that an alarm for an earlier time does not stand for a later one. */
  private static String id(ReminderRef reminder, Instant due) {
    return reminder + "/" + due.toEpochMilli();
  }

  @Override
  public void sweep(Duties roster) {
    var due = queries.askLatest(new ReminderQuery.ListReminderDuties(clock.instant())).toFire();
    var ids = due.stream().map(it -> id(it.reminder(), it.at())).toList();
    roster.noteAll(kind(), ids, clock.instant());
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var user = Long.parseLong(parts[0]);
    var number = Integer.parseInt(parts[1]);
    var due = Instant.ofEpochMilli(Long.parseLong(parts[2]));
    try {
      commands.send(
          new FireReminder(user, number, due, duties.now()),
          Origin.following(id, Source.POLICY, kind() + "/" + id));
      return Optional.empty();
    } catch (Refused e) {
      return e.refusal() == ReminderRefusal.NOT_YET_DUE
          ? Optional.of(clock.instant().plus(CLOCKS_APART))
          : e.refusal() == ReminderRefusal.STILL_ON_ITS_WAY
              ? Optional.of(clock.instant().plus(ON_ITS_WAY))
              : Optional.empty();
    }
  }
}
