package dev.docket.reminders;

import dev.docket.readmodels.JsonRows;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of reminders, many at a time. */
final class ReminderTables {

  private static final String FIND =
      """
      select to_jsonb(r)
      from reminder r
      join unnest(:users, :numbers) as wanted (user_id, number) using (user_id, number)
      """;

  private static final String SAVE =
      """
      insert into reminder
      select * from jsonb_populate_recordset(null::reminder, cast(:rows as jsonb))
      on conflict (user_id, number) do update
      set state = excluded.state,
          text = excluded.text,
          due = excluded.due,
          snoozed = excluded.snoozed,
          next_at = excluded.next_at,
          rounds = excluded.rounds,
          firings = excluded.firings,
          fired_due = excluded.fired_due,
          fired_at = excluded.fired_at,
          how = excluded.how,
          cause = excluded.cause
      """;

  private final JsonRows tables;

  ReminderTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  List<ReminderRow> find(Collection<ReminderRef> refs) {
    return tables.read(
        tables
            .sql(FIND)
            .param("users", refs.stream().map(ReminderRef::userId).toArray(Long[]::new))
            .param("numbers", refs.stream().map(ReminderRef::number).toArray(Integer[]::new)),
        ReminderRow.class);
  }

  void save(Collection<ReminderRow> rows) {
    tables.write(SAVE, rows);
  }
}
