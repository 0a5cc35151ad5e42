package dev.docket.reminders;

import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.reminders.ReminderDuties.Due;
import dev.docket.reminders.ReminderQuery.FindReminder;
import dev.docket.reminders.ReminderQuery.ListReminderDuties;
import dev.docket.reminders.ReminderQuery.ListReminders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/reminders}. */
final class RemindersQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  RemindersQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  ReminderView handle(FindReminder query) {
    return board
        .read(
            "find-reminder",
            it ->
                it.param("user", query.userId())
                    .param("number", query.number())
                    .query(this::view)
                    .optional())
        .orElseThrow(() -> Refused.because(ReminderRefusal.UNKNOWN_REMINDER, query.number()));
  }

  @QueryHandler
  ReminderViews handle(ListReminders query) {
    return new ReminderViews(
        board.read(
            "list-reminders",
            it ->
                it.param("user", query.userId())
                    .param("all", query.all())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(this::view)
                    .list()));
  }

  private record Owed(long userId, int number, int firing, @Nullable OffsetDateTime due) {}

  @QueryHandler
  ReminderDuties handle(ListReminderDuties query) {
    var toFire = new ArrayList<Due>();
    var toDeliver = new ArrayList<FiringRef>();
    for (var it :
        board.read(
            "list-reminder-duties",
            sql -> sql.param("at", query.at().atOffset(ZoneOffset.UTC)).query(Owed.class).list())) {
      if (it.due() == null) {
        toDeliver.add(new FiringRef(it.userId(), it.number(), it.firing()));
      } else {
        toFire.add(new Due(new ReminderRef(it.userId(), it.number()), it.due().toInstant()));
      }
    }
    return new ReminderDuties(toFire, toDeliver);
  }

  private ReminderView view(ResultSet row, int number) throws SQLException {
    var every = row.getObject("every_seconds", Long.class);
    var guild = row.getObject("guild_id", Long.class);
    var how = row.getString("how");
    return new ReminderView(
        row.getLong("user_id"),
        row.getInt("number"),
        ReminderState.valueOf(row.getString("state")),
        texts.open(row.getString("text")),
        instant(row, "next_at"),
        every == null
            ? null
            : new Repeat(every, row.getObject("times", Integer.class), instant(row, "until")),
        guild == null ? null : new Place(guild, row.getLong("channel_id")),
        row.getString("language"),
        Objects.requireNonNull(instant(row, "set_at")),
        row.getInt("firings"),
        instant(row, "fired_due"),
        instant(row, "fired_at"),
        how == null ? null : Delivery.valueOf(how),
        row.getString("cause"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
