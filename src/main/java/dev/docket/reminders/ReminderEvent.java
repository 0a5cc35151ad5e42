package dev.docket.reminders;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a user's reminders. */
public sealed interface ReminderEvent extends GuildEvent {

  /** A reminder belongs to its user, and to no guild. */
  long NO_GUILD = 0;

  /** Whose reminder it is. */
  long userId();

  /** Which reminder, counted for each user. */
  int number();

  /** When it happened. */
  Instant at();

  @Override
  default long guildId() {
    return NO_GUILD;
  }

  /**
   * A user set a reminder.
   *
   * @param place the channel in which it was set; null in a direct message
   */
  @EventName("reminder.set")
  record ReminderSet(
      long userId,
      int number,
      PersonalText text,
      Instant due,
      @Nullable Repeat repeat,
      @Nullable Place place,
      String language,
      Instant at)
      implements ReminderEvent {}

  /** Its user changed its text, when it is due, or both. */
  @EventName("reminder.edited")
  record ReminderEdited(
      long userId, int number, @Nullable PersonalText text, @Nullable Instant due, Instant at)
      implements ReminderEvent {}

  /** Its user does not want it any more. */
  @EventName("reminder.cancelled")
  record ReminderCancelled(long userId, int number, Instant at) implements ReminderEvent {}

  /**
   * It was due, and is to be delivered; from now on it can be neither edited nor cancelled.
   *
   * @param firing counted for each reminder
   * @param next when it comes again by its repetition
   */
  @EventName("reminder.fired")
  record ReminderFired(
      long userId, int number, int firing, Instant due, @Nullable Instant next, Instant at)
      implements ReminderEvent {}

  /** Its user has it. */
  @EventName("reminder.delivered")
  record ReminderDelivered(long userId, int number, int firing, Delivery how, Instant at)
      implements ReminderEvent {}

  /** It could not be delivered, and does not come again. */
  @EventName("reminder.bounced")
  record ReminderBounced(long userId, int number, int firing, String cause, Instant at)
      implements ReminderEvent {}

  /** Its user wants it again then. */
  @EventName("reminder.snoozed")
  record ReminderSnoozed(long userId, int number, int firing, Instant until, Instant at)
      implements ReminderEvent {}
}
