package dev.docket.reminders;

/** How far a reminder has come. */
public enum ReminderState {
  /** Due some time. */
  OPEN,
  /** Fired; whether its user has it, is not known yet. */
  FIRED,
  DELIVERED,
  UNDELIVERABLE,
  CANCELLED
}
