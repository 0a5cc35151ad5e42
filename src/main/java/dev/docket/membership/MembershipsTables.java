package dev.docket.membership;

import dev.docket.readmodels.JsonRows;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of memberships, many at a time. */
final class MembershipsTables {

  private static final String FIND =
      """
      select to_jsonb(m)
      from membership m
      join unnest(:guilds) as wanted (guild_id) using (guild_id)
      """;

  private static final String SAVE =
      """
      insert into membership
      select * from jsonb_populate_recordset(null::membership, cast(:rows as jsonb))
      on conflict (guild_id) do update
      set joined_at = excluded.joined_at,
          left_at = excluded.left_at,
          stays = excluded.stays,
          erased_at = excluded.erased_at
      """;

  private final JsonRows tables;

  MembershipsTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  List<MembershipView> find(Collection<Long> guilds) {
    return tables.read(
        tables.sql(FIND).param("guilds", guilds.toArray(Long[]::new)), MembershipView.class);
  }

  void save(Collection<MembershipView> rows) {
    tables.write(SAVE, rows);
  }
}
