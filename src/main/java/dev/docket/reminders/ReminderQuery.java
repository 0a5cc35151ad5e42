package dev.docket.reminders;

import dev.docket.kernel.Query;
import java.time.Instant;
import java.util.List;

/** Everything that can be asked about a user's reminders. */
public sealed interface ReminderQuery<R> extends Query<R> {

  /** One reminder. */
  record FindReminder(long userId, int number) implements ReminderQuery<ReminderView> {
    @Override
    public Class<ReminderView> answerType() {
      return ReminderView.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Reminders.streamOf(userId));
    }
  }

  /**
   * The reminders of a user, those due first at first and those that are over at last.
   *
   * @param all whether also those that are over
   * @param limit 1 to 100
   */
  record ListReminders(long userId, boolean all, int limit)
      implements ReminderQuery<ReminderViews> {
    @Override
    public Class<ReminderViews> answerType() {
      return ReminderViews.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Reminders.streamOf(userId));
    }
  }

  /** What is still to be done at a moment, for all users. */
  record ListReminderDuties(Instant at) implements ReminderQuery<ReminderDuties> {
    @Override
    public Class<ReminderDuties> answerType() {
      return ReminderDuties.class;
    }
  }
}
