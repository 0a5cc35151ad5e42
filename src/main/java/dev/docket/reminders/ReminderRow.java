package dev.docket.reminders;

import dev.docket.kernel.PersonalText;
import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One reminder as its row holds it. */
record ReminderRow(
    long userId,
    int number,
    ReminderState state,
    String text,
    @Nullable Instant due,
    @Nullable Instant snoozed,
    @Nullable Instant nextAt,
    @Nullable Long everySeconds,
    @Nullable Integer times,
    @Nullable Instant until,
    int rounds,
    @Nullable Long guildId,
    @Nullable Long channelId,
    String language,
    Instant setAt,
    int firings,
    @Nullable Instant firedDue,
    @Nullable Instant firedAt,
    @Nullable Delivery how,
    @Nullable String cause) {

  ReminderRef ref() {
    return new ReminderRef(userId, number);
  }

  static ReminderRow of(ReminderSet e) {
    var repeat = e.repeat();
    var place = e.place();
    return new ReminderRow(
        e.userId(),
        e.number(),
        ReminderState.OPEN,
        e.text().stored(),
        e.due(),
        null,
        e.due(),
        repeat == null ? null : repeat.everySeconds(),
        repeat == null ? null : repeat.times(),
        repeat == null ? null : repeat.until(),
        0,
        place == null ? null : place.guildId(),
        place == null ? null : place.channelId(),
        e.language(),
        e.at(),
        0,
        null,
        null,
        null,
        null);
  }

  /** The row after an event; what it says of times follows the decisions' own rules. */
  ReminderRow then(ReminderEvent event) {
    var repeat = everySeconds == null ? null : new Repeat(everySeconds, times, until);
    var before = new Standing(state, due, snoozed, repeat, rounds, firings);
    var now = Standing.after(before, event);
    var fired = event instanceof ReminderFired e ? e : null;
    return new ReminderRow(
        userId,
        number,
        now.state(),
        text(event),
        now.due(),
        now.snoozed(),
        now.next(),
        everySeconds,
        times,
        until,
        now.rounds(),
        guildId,
        channelId,
        language,
        setAt,
        now.firings(),
        fired == null ? firedDue : fired.due(),
        fired == null ? firedAt : fired.at(),
        fired != null ? null : event instanceof ReminderDelivered e ? e.how() : how,
        fired != null ? null : event instanceof ReminderBounced e ? e.cause() : cause);
  }

  private String text(ReminderEvent event) {
    PersonalText edited = event instanceof ReminderEdited e ? e.text() : null;
    return edited == null ? text : edited.stored();
  }
}
