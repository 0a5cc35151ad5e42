package dev.docket.cases;

import dev.docket.cases.CaseHistory.What;
import dev.docket.kernel.Source;
import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of the case board, many at a time. */
final class CaseBoardTables {

  private static final String LOAD =
      """
      select to_jsonb(f)::text
      from case_file f
      join unnest(cast(:guilds as bigint[]), cast(:numbers as bigint[])) as k (guild_id, case_number)
        using (guild_id, case_number)
      """;

  private static final String SAVE =
      """
      insert into case_file
      select * from jsonb_populate_recordset(null::case_file, cast(:rows as jsonb))
      on conflict (guild_id, case_number) do update set
        state = excluded.state,
        reason = excluded.reason,
        notice = excluded.notice,
        attempts = excluded.attempts,
        failure = excluded.failure,
        settled_at = excluded.settled_at,
        log_channel_id = excluded.log_channel_id,
        log_message_id = excluded.log_message_id,
        validity = excluded.validity,
        labels = excluded.labels,
        missing_role_ids = excluded.missing_role_ids
      """;

  private static final String SAVE_CHANGES =
      """
      insert into case_change
      select * from jsonb_populate_recordset(null::case_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String SAVE_EVIDENCE =
      """
      insert into case_evidence
      select * from jsonb_populate_recordset(null::case_evidence, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private final JsonRows tables;

  CaseBoardTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record Key(long guildId, long caseNumber) {}

  record ChangeRow(
      long guildId,
      long caseNumber,
      long position,
      Instant at,
      long actorId,
      Source source,
      What what,
      @Nullable String before,
      @Nullable String after) {}

  record EvidenceRow(
      long guildId,
      long caseNumber,
      int number,
      long editorId,
      Instant at,
      String url,
      @Nullable String text,
      @Nullable Long authorId) {}

  Map<Key, CaseRow> load(Collection<Key> keys) {
    var rows = new HashMap<Key, CaseRow>();
    var query =
        tables
            .sql(LOAD)
            .param("guilds", keys.stream().mapToLong(Key::guildId).toArray())
            .param("numbers", keys.stream().mapToLong(Key::caseNumber).toArray());
    tables
        .read(query, CaseRow.class)
        .forEach(row -> rows.put(new Key(row.guildId, row.caseNumber), row));
    return rows;
  }

  void save(Collection<CaseRow> rows, List<ChangeRow> changes, List<EvidenceRow> evidence) {
    tables.write(SAVE, rows);
    tables.write(SAVE_CHANGES, changes);
    tables.write(SAVE_EVIDENCE, evidence);
  }
}
