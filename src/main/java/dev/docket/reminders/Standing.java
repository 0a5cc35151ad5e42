package dev.docket.reminders;

import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderCancelled;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import dev.docket.reminders.ReminderEvent.ReminderSnoozed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one reminder stands, as its events say.
 *
 * @param due when it is due by itself
 * @param snoozed when it is due because its user wanted it again
 * @param rounds how often it came by itself
 * @param firings how often it came in all
 */
record Standing(
    ReminderState state,
    @Nullable Instant due,
    @Nullable Instant snoozed,
    @Nullable Repeat repeat,
    int rounds,
    int firings) {

  /** When it comes next. */
  @Nullable Instant next() {
    return snoozed == null ? due : snoozed;
  }

  boolean isOpen() {
    return next() != null;
  }

  boolean isOnItsWay() {
    return state == ReminderState.FIRED;
  }

  /** When it comes again once it has come; what was missed meanwhile is not made up for. */
  @Nullable Instant after(Instant now) {
    if (snoozed != null) {
      return due;
    }
    var again = repeat;
    if (due == null || again == null || again.times() != null && rounds + 1 >= again.times()) {
      return null;
    }
    var every = Duration.ofSeconds(again.everySeconds());
    var missed = Math.max(0, Duration.between(due, now).dividedBy(every));
    var next = due.plus(every.multipliedBy(missed + 1));
    return again.until() != null && next.isAfter(again.until()) ? null : next;
  }

  static Standing after(@Nullable Standing before, ReminderEvent event) {
    if (event instanceof ReminderSet e) {
      return new Standing(ReminderState.OPEN, e.due(), null, e.repeat(), 0, 0);
    }
    return Objects.requireNonNull(before, "it was set").then(event);
  }

  private Standing then(ReminderEvent event) {
    return switch (event) {
      case ReminderSet e -> new Standing(ReminderState.OPEN, e.due(), null, e.repeat(), 0, 0);
      case ReminderEdited e -> e.due() == null ? this : dueAt(e.due());
      case ReminderCancelled _ -> ended(isOnItsWay() ? state : ReminderState.CANCELLED);
      case ReminderFired e ->
          new Standing(
              ReminderState.FIRED,
              e.next(),
              null,
              repeat,
              snoozed == null ? rounds + 1 : rounds,
              e.firing());
      case ReminderDelivered _ ->
          in(isOpen() ? ReminderState.OPEN : ReminderState.DELIVERED, snoozed);
      case ReminderBounced _ -> ended(ReminderState.UNDELIVERABLE);
      case ReminderSnoozed e -> in(ReminderState.OPEN, e.until());
    };
  }

  private Standing dueAt(Instant moment) {
    return due == null
        ? in(state, moment)
        : new Standing(state, moment, null, repeat, rounds, firings);
  }

  private Standing in(ReminderState next, @Nullable Instant until) {
    return new Standing(next, due, until, repeat, rounds, firings);
  }

  private Standing ended(ReminderState last) {
    return new Standing(last, null, null, repeat, rounds, firings);
  }
}
