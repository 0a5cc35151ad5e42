package dev.docket;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.reminders.Delivery;
import dev.docket.reminders.Place;
import dev.docket.reminders.ReminderEvent;
import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderCancelled;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import dev.docket.reminders.ReminderEvent.ReminderSnoozed;
import dev.docket.reminders.Repeat;
import java.time.Instant;
import java.util.List;

/** One of each event about reminders, with every component filled. */
final class ReminderExamples {

  static final EventFamily FAMILY = new EventFamily(ReminderEvent.class, List.of());

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-06-02T12:00:00Z");
  private static final PersonalText TEXT = new PersonalText(20, "tea");

  static final List<GuildEvent> ALL =
      List.of(
          new ReminderSet(
              20,
              1,
              TEXT,
              NOON,
              new Repeat(86_400, 3, LATER),
              new Place(900, 900_000_000_000_000_007L),
              "de",
              NOON),
          new ReminderEdited(20, 1, TEXT, LATER, NOON),
          new ReminderCancelled(20, 1, NOON),
          new ReminderFired(20, 1, 1, NOON, LATER, NOON),
          new ReminderDelivered(20, 1, 1, Delivery.CHANNEL, NOON),
          new ReminderBounced(20, 1, 1, "50007", NOON),
          new ReminderSnoozed(20, 1, 1, LATER, NOON));

  private ReminderExamples() {}
}
