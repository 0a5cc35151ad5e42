package dev.docket.reminders;

import java.time.Instant;
import java.util.List;

/** What is still to be done. */
public record ReminderDuties(List<Due> toFire, List<FiringRef> toDeliver) {

  /** A reminder that is due. */
  public record Due(ReminderRef reminder, Instant at) {}
}
