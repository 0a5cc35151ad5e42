package dev.docket.reminders;

import dev.docket.kernel.Refusal;

/** Why it was refused. */
public enum ReminderRefusal implements Refusal {
  /** Details: how many may be open. */
  TOO_MANY_OPEN,
  /** Details: number. */
  UNKNOWN_REMINDER,
  /** Details: number. */
  ALREADY_FIRED,
  /** Details: number. */
  ALREADY_CANCELLED,
  /** Details: number. */
  REMINDER_UNCHANGED,
  /** Details: number. */
  ALREADY_SNOOZED,
  /** Details: number, when it is due next. */
  DUE_BEFORE_THAT,
  /** A repetition that is over before it has begun. */
  REPEAT_ENDS_TOO_SOON,
  /** An alarm came too early. */
  NOT_YET_DUE,
  /** It is about a time that is no longer the one. */
  REMINDER_CHANGED_SINCE,
  /** The firing before is still on its way. */
  STILL_ON_ITS_WAY
}
