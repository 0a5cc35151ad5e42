package dev.docket.reminders;

import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.Command;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
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
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant DUE = NOON.plus(DAY);
  private static final Repeat DAILY = new Repeat(86_400, 3, null);

  private static ResultValidator<Reminders> when(
      ReminderCommand command, List<? extends ReminderEvent> history) {
    var fixture = new AggregateTestFixture<>(Reminders.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    return (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history))
        .when(command);
  }

  private static ResultValidator<Reminders> when(ReminderCommand it, ReminderEvent... history) {
    return when(it, List.of(history));
  }

  private static void refuses(
      Refusal refusal, ReminderCommand command, List<? extends ReminderEvent> history) {
    when(command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>("refused because " + refusal) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
              }
            });
  }

  private static void refuses(Refusal refusal, ReminderCommand it, ReminderEvent... history) {
    refuses(refusal, it, List.of(history));
  }

  private static PersonalText text(String text) {
    return new PersonalText(MEMBER, text);
  }

  private static SetReminder setting(String text, Instant due, @Nullable Repeat repeat) {
    return new SetReminder(MEMBER, text, due, repeat, null, "en", NOON);
  }

  private static ReminderSet set(int number, Instant due, @Nullable Repeat repeat) {
    return new ReminderSet(MEMBER, number, text("tea"), due, repeat, null, "en", NOON);
  }

  private static ReminderFired fired(int firing, Instant due, @Nullable Instant next) {
    return new ReminderFired(MEMBER, 1, firing, due, next, due);
  }

  private static ReminderDelivered delivered(int firing) {
    return new ReminderDelivered(MEMBER, 1, firing, Delivery.DIRECT_MESSAGE, DUE);
  }

  private static FireReminder fire(Instant due, Instant at) {
    return new FireReminder(MEMBER, 1, due, at);
  }

  @Test
  void remindersAreNumberedForTheirUser() {
    when(setting("tea", DUE, null)).expectEvents(set(1, DUE, null));
    when(setting("tea", DUE, null), set(1, DUE, null), fired(1, DUE, null))
        .expectEvents(set(2, DUE, null));
  }

  @Test
  void twentyFiveMayBeOpen() {
    var open = IntStream.rangeClosed(1, 25).mapToObj(it -> set(it, DUE, null)).toList();

    refuses(ReminderRefusal.TOO_MANY_OPEN, setting("tea", DUE, null), open);
    when(setting("tea", DUE, null), open.subList(0, 24)).expectEvents(set(25, DUE, null));
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 0, 9, 1_826 * 86_400L + 1})
  void neitherThePastNorTheFarFutureIsATime(long seconds) {
    refuses(InputRefusal.DURATION_OUT_OF_RANGE, setting("tea", NOON.plusSeconds(seconds), null));
  }

  @Test
  void aTextHasLetters() {
    refuses(InputRefusal.TEXT_BLANK, setting("  ", DUE, null));
    refuses(InputRefusal.TEXT_TOO_LONG, setting("x".repeat(2_001), DUE, null));
  }

  @Test
  void aRepetitionIsNotTooQuickAndNotOverAtOnce() {
    refuses(InputRefusal.DURATION_OUT_OF_RANGE, setting("tea", DUE, new Repeat(599, null, null)));
    refuses(InputRefusal.NUMBER_OUT_OF_RANGE, setting("tea", DUE, new Repeat(600, 1, null)));
    refuses(
        ReminderRefusal.REPEAT_ENDS_TOO_SOON,
        setting("tea", DUE, new Repeat(86_400, null, DUE.plusSeconds(60))));
  }

  @Test
  void itFiresOnceWhenItIsDue() {
    refuses(ReminderRefusal.NOT_YET_DUE, fire(DUE, DUE.minusMillis(1)), set(1, DUE, null));
    when(fire(DUE, DUE), set(1, DUE, null)).expectEvents(fired(1, DUE, null));
    refuses(
        ReminderRefusal.REMINDER_CHANGED_SINCE,
        fire(DUE, DUE),
        set(1, DUE, null),
        fired(1, DUE, null));
  }

  @Test
  void whatIsMissedIsNotMadeUpForManyTimes() {
    var late = DUE.plus(DAY.multipliedBy(2)).plusSeconds(1);

    when(fire(DUE, late), set(1, DUE, DAILY))
        .expectEvents(new ReminderFired(MEMBER, 1, 1, DUE, DUE.plus(DAY.multipliedBy(3)), late));
  }

  @Test
  void itComesAsOftenAsItWasToldAndNoMore() {
    var second = DUE.plus(DAY);
    var third = second.plus(DAY);

    when(
            fire(third, third),
            set(1, DUE, DAILY),
            fired(1, DUE, second),
            delivered(1),
            fired(2, second, third),
            delivered(2))
        .expectEvents(fired(3, third, null));
  }

  @Test
  void itDoesNotComeAgainWhileItIsOnItsWay() {
    var second = DUE.plus(DAY);

    refuses(
        ReminderRefusal.STILL_ON_ITS_WAY,
        fire(second, second),
        set(1, DUE, DAILY),
        fired(1, DUE, second));
  }

  @Test
  void whatHasFiredIsNeitherEditedNorCancelled() {
    var cancel = new CancelReminder(MEMBER, 1, DUE);
    var edit = new EditReminder(MEMBER, 1, "coffee", null, DUE);

    refuses(ReminderRefusal.ALREADY_FIRED, cancel, set(1, DUE, null), fired(1, DUE, null));
    refuses(ReminderRefusal.ALREADY_FIRED, edit, set(1, DUE, null), fired(1, DUE, null));
  }

  @Test
  void whatWasCancelledOrPutOffDoesNotFire() {
    var later = DUE.plus(DAY);

    refuses(
        ReminderRefusal.REMINDER_CHANGED_SINCE,
        fire(DUE, DUE),
        set(1, DUE, null),
        new ReminderCancelled(MEMBER, 1, NOON));
    refuses(
        ReminderRefusal.REMINDER_CHANGED_SINCE,
        fire(DUE, DUE),
        set(1, DUE, null),
        new ReminderEdited(MEMBER, 1, null, later, NOON));
  }

  @Test
  void aReminderOfSomebodyElseIsUnknown() {
    refuses(
        ReminderRefusal.UNKNOWN_REMINDER, new CancelReminder(MEMBER, 2, NOON), set(1, DUE, null));
  }

  @Test
  void whatHasComeIsPutOffOnce() {
    var until = DUE.plusSeconds(600);
    var snooze = new SnoozeReminder(MEMBER, 1, 1, until, DUE);
    var snoozed = new ReminderSnoozed(MEMBER, 1, 1, until, DUE);

    when(snooze, set(1, DUE, null), fired(1, DUE, null), delivered(1)).expectEvents(snoozed);
    refuses(
        ReminderRefusal.ALREADY_SNOOZED,
        snooze,
        set(1, DUE, null),
        fired(1, DUE, null),
        delivered(1),
        snoozed);
    when(fire(until, until), set(1, DUE, null), fired(1, DUE, null), delivered(1), snoozed)
        .expectEvents(fired(2, until, null));
  }

  @Test
  void whatRepeatsIsNotPutOffBeyondItsNextTime() {
    var next = DUE.plus(DAY);
    var snooze = new SnoozeReminder(MEMBER, 1, 1, next, DUE);

    refuses(
        ReminderRefusal.DUE_BEFORE_THAT,
        snooze,
        set(1, DUE, DAILY),
        fired(1, DUE, next),
        delivered(1));
  }

  @Test
  void d15_whatCannotBeDeliveredIsOverAndNeverSentAgain() {
    var next = DUE.plus(DAY);
    var undeliverable = new ReminderBounced(MEMBER, 1, 1, "closed", DUE);
    var report = new ReportReminder(MEMBER, 1, 1, new Outcome.Undeliverable("closed"), DUE);

    when(report, set(1, DUE, DAILY), fired(1, DUE, next)).expectEvents(undeliverable);
    refuses(
        ReminderRefusal.REMINDER_CHANGED_SINCE,
        fire(next, next),
        set(1, DUE, DAILY),
        fired(1, DUE, next),
        undeliverable);
    refuses(
        ReminderRefusal.REMINDER_CHANGED_SINCE,
        report,
        set(1, DUE, DAILY),
        fired(1, DUE, next),
        undeliverable);
  }
}
