package dev.docket.reminders;

import dev.docket.kernel.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a user's reminders. */
public sealed interface ReminderCommand extends Command<ReminderAnswer> {

  /** Whose reminder it is. */
  long userId();

  /** A user's reminders are the same in every guild, and in none. */
  @Override
  default long guildId() {
    return ReminderEvent.NO_GUILD;
  }

  @Override
  default String stream() {
    return Reminders.streamOf(userId());
  }

  @Override
  default Class<ReminderAnswer> answerType() {
    return ReminderAnswer.class;
  }

  /**
   * Sets a reminder.
   *
   * @param text at most 2,000 characters
   * @param due 10 seconds to 5 years ahead
   * @param place the channel in which it was set; null in a direct message
   * @param language in which its user uses Discord, as a language tag
   */
  record SetReminder(
      long userId,
      String text,
      Instant due,
      @Nullable Repeat repeat,
      @Nullable Place place,
      String language,
      Instant at)
      implements ReminderCommand {}

  /** Changes the text of a reminder that is open, or when it is due next. */
  record EditReminder(
      long userId, int number, @Nullable String text, @Nullable Instant due, Instant at)
      implements ReminderCommand {}

  /** Cancels a reminder that is open, with all its repetitions. */
  record CancelReminder(long userId, int number, Instant at) implements ReminderCommand {}

  /** Has a reminder that came come again; only the latest firing, and once. */
  record SnoozeReminder(long userId, int number, int firing, Instant until, Instant at)
      implements ReminderCommand {}

  /** Fires a reminder because it is due, if this is still when it is. */
  record FireReminder(long userId, int number, Instant due, Instant at)
      implements ReminderCommand {}

  /** Notes what became of a firing. */
  record ReportReminder(long userId, int number, int firing, Outcome outcome, Instant at)
      implements ReminderCommand {}

  /** What became of a firing. */
  sealed interface Outcome {

    /** Its user has it. */
    record Delivered(Delivery how) implements Outcome {}

    /** Nothing that could be done brought it to its user. */
    record Undeliverable(String cause) implements Outcome {}
  }
}
