package dev.docket.reminders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Durations;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.reminders.ReminderCommand.CancelReminder;
import dev.docket.reminders.ReminderCommand.EditReminder;
import dev.docket.reminders.ReminderCommand.FireReminder;
import dev.docket.reminders.ReminderCommand.Outcome;
import dev.docket.reminders.ReminderCommand.ReportReminder;
import dev.docket.reminders.ReminderCommand.SetReminder;
import dev.docket.reminders.ReminderCommand.SnoozeReminder;
import dev.docket.reminders.ReminderEvent.ReminderBounced;
import dev.docket.reminders.ReminderEvent.ReminderCancelled;
import dev.docket.reminders.ReminderEvent.ReminderDelivered;
import dev.docket.reminders.ReminderEvent.ReminderEdited;
import dev.docket.reminders.ReminderEvent.ReminderFired;
import dev.docket.reminders.ReminderEvent.ReminderSet;
import dev.docket.reminders.ReminderEvent.ReminderSnoozed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides about all reminders of one user, so that they are numbered and limited together. */
@AggregateRoot(type = "reminders")
class Reminders {

  static final int MOST_OPEN = 25;
  static final int LONGEST_TEXT = 2_000;
  static final Duration SOONEST = Duration.ofSeconds(10);
  static final Duration LATEST = Duration.ofDays(1_826);
  static final Duration SHORTEST_REPEAT = Duration.ofMinutes(10);
  static final Duration LONGEST_REPEAT = Duration.ofDays(366);
  static final int MOST_TIMES = 1_000;

  @AggregateIdentifier private @Nullable String stream;
  private final Map<Integer, Standing> standings = new HashMap<>();

  static String streamOf(long userId) {
    return "reminders/" + userId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(SetReminder it) {
    var due = due(it.due(), it.at());
    check(it.repeat(), due);
    var text = text(it.userId(), it.text());
    requireRoom();
    var number = standings.size() + 1;
    apply(
        new ReminderSet(
            it.userId(), number, text, due, it.repeat(), it.place(), it.language(), it.at()));
    return new ReminderAnswer(number, due);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(EditReminder it) {
    var standing = open(it.number());
    var due = it.due() == null ? null : due(it.due(), it.at());
    if (it.text() == null && (due == null || due.equals(standing.next()))) {
      throw Refused.because(ReminderRefusal.REMINDER_UNCHANGED, it.number());
    }
    var text = it.text() == null ? null : text(it.userId(), it.text());
    apply(new ReminderEdited(it.userId(), it.number(), text, due, it.at()));
    return answer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(CancelReminder it) {
    open(it.number());
    apply(new ReminderCancelled(it.userId(), it.number(), it.at()));
    return answer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(SnoozeReminder it) {
    var standing = known(it.number());
    if (standing.state() == ReminderState.CANCELLED) {
      throw Refused.because(ReminderRefusal.ALREADY_CANCELLED, it.number());
    }
    if (standing.firings() != it.firing() || standing.snoozed() != null) {
      throw Refused.because(ReminderRefusal.ALREADY_SNOOZED, it.number());
    }
    var until = due(it.until(), it.at());
    if (standing.due() != null && !until.isBefore(standing.due())) {
      var next = standing.due().getEpochSecond();
      throw Refused.because(ReminderRefusal.DUE_BEFORE_THAT, it.number(), next);
    }
    if (!standing.isOpen()) {
      requireRoom();
    }
    apply(new ReminderSnoozed(it.userId(), it.number(), it.firing(), until, it.at()));
    return answer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(FireReminder it) {
    var standing = known(it.number());
    var next = standing.next();
    if (next == null || !next.equals(it.due())) {
      throw Refused.because(ReminderRefusal.REMINDER_CHANGED_SINCE);
    }
    if (next.isAfter(it.at())) {
      throw Refused.because(ReminderRefusal.NOT_YET_DUE);
    }
    if (standing.isOnItsWay()) {
      throw Refused.because(ReminderRefusal.STILL_ON_ITS_WAY);
    }
    var firing = standing.firings() + 1;
    var again = standing.after(it.at());
    apply(new ReminderFired(it.userId(), it.number(), firing, next, again, it.at()));
    return answer(it.number());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  ReminderAnswer handle(ReportReminder it) {
    var standing = known(it.number());
    if (!standing.isOnItsWay() || standing.firings() != it.firing()) {
      throw Refused.because(ReminderRefusal.REMINDER_CHANGED_SINCE);
    }
    apply(
        switch (it.outcome()) {
          case Outcome.Delivered(var how) ->
              new ReminderDelivered(it.userId(), it.number(), it.firing(), how, it.at());
          case Outcome.Undeliverable(var cause) ->
              new ReminderBounced(it.userId(), it.number(), it.firing(), cause, it.at());
        });
    return answer(it.number());
  }

  private ReminderAnswer answer(int number) {
    return new ReminderAnswer(number, known(number).next());
  }

  private Standing known(int number) {
    var standing = standings.get(number);
    if (standing == null) {
      throw Refused.because(ReminderRefusal.UNKNOWN_REMINDER, number);
    }
    return standing;
  }

  private Standing open(int number) {
    var standing = known(number);
    if (!standing.isOpen()) {
      throw Refused.because(
          standing.state() == ReminderState.CANCELLED
              ? ReminderRefusal.ALREADY_CANCELLED
              : ReminderRefusal.ALREADY_FIRED,
          number);
    }
    return standing;
  }

  private void requireRoom() {
    if (standings.values().stream().filter(Standing::isOpen).count() >= MOST_OPEN) {
      throw Refused.because(ReminderRefusal.TOO_MANY_OPEN, MOST_OPEN);
    }
  }

  /** A moment as every clock and every alarm keeps it. */
  private static Instant due(Instant moment, Instant now) {
    if (moment.isBefore(now.plus(SOONEST)) || moment.isAfter(now.plus(LATEST))) {
      throw outOfRange("when", Duration.between(now, moment), SOONEST, LATEST);
    }
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }

  private static void check(@Nullable Repeat repeat, Instant due) {
    if (repeat == null) {
      return;
    }
    var every = Duration.ofSeconds(repeat.everySeconds());
    if (every.compareTo(SHORTEST_REPEAT) < 0 || every.compareTo(LONGEST_REPEAT) > 0) {
      throw outOfRange("repeat", every, SHORTEST_REPEAT, LONGEST_REPEAT);
    }
    var times = repeat.times();
    if (times != null && (times < 2 || times > MOST_TIMES)) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, "times", times, 2, MOST_TIMES);
    }
    if (repeat.until() != null && repeat.until().isBefore(due.plus(every))) {
      throw Refused.because(ReminderRefusal.REPEAT_ENDS_TOO_SOON);
    }
  }

  private static Refused outOfRange(
      String field, Duration given, Duration shortest, Duration longest) {
    return Refused.because(
        InputRefusal.DURATION_OUT_OF_RANGE,
        field,
        Durations.words(given.isNegative() ? Duration.ZERO : given),
        Durations.words(shortest),
        Durations.words(longest));
  }

  private static PersonalText text(long userId, String typed) {
    return new PersonalText(userId, Texts.storable("text", typed, LONGEST_TEXT));
  }

  @EventSourcingHandler
  void evolve(ReminderEvent event) {
    stream = streamOf(event.userId());
    standings.compute(event.number(), (_, before) -> Standing.after(before, event));
  }
}
