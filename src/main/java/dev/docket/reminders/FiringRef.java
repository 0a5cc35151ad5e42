package dev.docket.reminders;

/**
 * Names one firing of a reminder.
 *
 * @param firing counted for each reminder, from 1
 */
public record FiringRef(long userId, int number, int firing) {

  /** Reads what {@link #toString} wrote. */
  public static FiringRef parse(String text) {
    var parts = text.split("/", -1);
    return new FiringRef(
        Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return userId + "/" + number + "/" + firing;
  }
}
