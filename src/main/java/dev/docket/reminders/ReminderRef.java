package dev.docket.reminders;

/**
 * Names one reminder.
 *
 * @param number counted for each user, from 1
 */
public record ReminderRef(long userId, int number) {

  @Override
  public String toString() {
    return userId + "/" + number;
  }
}
