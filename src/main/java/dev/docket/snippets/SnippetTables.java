package dev.docket.snippets;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of the snippets, many at a time. */
final class SnippetTables {

  private static final String LOAD =
      """
      select to_jsonb(s)::text
      from snippet s
      join unnest(cast(:guilds as bigint[]), cast(:names as text[])) as k (guild_id, name)
        using (guild_id, name)
      """;

  private static final String SAVE =
      """
      insert into snippet
      select * from jsonb_populate_recordset(null::snippet, cast(:rows as jsonb))
      on conflict (guild_id, name) do update set
        life = excluded.life,
        target = excluded.target,
        target_life = excluded.target_life,
        content = excluded.content,
        version = excluded.version,
        author_id = excluded.author_id,
        created_at = excluded.created_at,
        changed_at = excluded.changed_at,
        locked = excluded.locked,
        uses = excluded.uses,
        deleted_at = excluded.deleted_at
      """;

  private static final String SAVE_VERSIONS =
      """
      insert into snippet_version
      select * from jsonb_populate_recordset(null::snippet_version, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private final JsonRows tables;

  SnippetTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record Key(long guildId, String name) {}

  record VersionRow(
      long guildId,
      String name,
      int version,
      String content,
      long editorId,
      Instant at,
      @Nullable Integer restoredVersion) {}

  Map<Key, SnippetRow> load(Collection<Key> keys) {
    var rows = new HashMap<Key, SnippetRow>();
    var query =
        tables
            .sql(LOAD)
            .param("guilds", keys.stream().mapToLong(Key::guildId).toArray())
            .param("names", keys.stream().map(Key::name).toArray(String[]::new));
    tables
        .read(query, SnippetRow.class)
        .forEach(row -> rows.put(new Key(row.guildId, row.name), row));
    return rows;
  }

  void save(Collection<SnippetRow> rows, List<VersionRow> versions) {
    tables.write(SAVE, rows);
    tables.write(SAVE_VERSIONS, versions);
  }
}
