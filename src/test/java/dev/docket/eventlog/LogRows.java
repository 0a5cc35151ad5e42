package dev.docket.eventlog;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test reads from, and slips into, the tables of the log behind Docket's back. */
record LogRows(JdbcClient jdbc) {

  static LogRows of(DataSource database) {
    return new LogRows(JdbcClient.create(database));
  }

  List<Long> positions() {
    return jdbc.sql("select position from event order by position").query(Long.class).list();
  }

  long head() {
    return jdbc.sql("select position from log_head").query(Long.class).single();
  }

  List<Long> numbersOf(long guild) {
    return jdbc.sql(
            "select (payload->>'caseNumber')::bigint from event"
                + " where name = 'case.number-allocated' and guild_id = ? order by position")
        .param(guild)
        .query(Long.class)
        .list();
  }

  List<String> streams() {
    return jdbc.sql("select distinct stream from event order by 1").query(String.class).list();
  }

  long streamsWithAHole() {
    return jdbc.sql(
            "select count(*) from (select stream from event group by stream"
                + " having count(*) <> max(sequence) + 1 or min(sequence) <> 0) as holed")
        .query(Long.class)
        .single();
  }

  /** Appends one event as another version of Docket would have. */
  void append(
      long guild,
      String type,
      String stream,
      int sequence,
      String name,
      int revision,
      String json) {
    jdbc.sql(
            """
            with head as (update log_head set position = position + 1 returning position)
            insert into event
            select position, :guild, :type, :stream, :sequence, gen_random_uuid(), :name,
              :revision, timestamptz '2026-06-01T12:00:00Z', cast(:json as jsonb), '{}'
            from head
            """)
        .param("guild", guild)
        .param("type", type)
        .param("stream", stream)
        .param("sequence", sequence)
        .param("name", name)
        .param("revision", revision)
        .param("json", json)
        .update();
  }

  /** A guild that has had many cases. */
  void fillLedger(long guild, int numbers) {
    jdbc.sql(
            """
            with head as (
              update log_head set position = position + :numbers
              returning position - :numbers as base
            )
            insert into event
            select base + number, :guild, 'case-ledger', 'case-ledger/' || :guild, number - 1,
              gen_random_uuid(), 'case.number-allocated', 1, timestamptz '2026-06-01T12:00:00Z',
              jsonb_build_object('guildId', :guild, 'userId', 1, 'caseNumber', number), '{}'
            from head, generate_series(1, :numbers) as number
            """)
        .param("guild", guild)
        .param("numbers", numbers)
        .update();
  }
}
