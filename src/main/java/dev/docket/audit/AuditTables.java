package dev.docket.audit;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the guild audit, many at a time. */
final class AuditTables {

  private static final String SAVE =
      """
      insert into act
      select * from jsonb_populate_recordset(null::act, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String SETTLE =
      """
      update act a
      set state = r.state, deleted = r.deleted, cause = r.cause
      from jsonb_populate_recordset(null::act, cast(:rows as jsonb)) r
      where a.guild_id = r.guild_id and a.act_id = r.act_id
      """;

  private final JsonRows tables;

  AuditTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record ActRow(
      long guildId,
      long actId,
      long position,
      AuditKind kind,
      AuditState state,
      Instant at,
      long actorId,
      @Nullable Long channelId,
      @Nullable Long userId,
      int count,
      boolean bots,
      List<Long> messageIds,
      int deleted,
      int before,
      int after,
      @Nullable String text,
      @Nullable String quote,
      @Nullable String cause) {}

  record SettledRow(
      long guildId, long actId, AuditState state, int deleted, @Nullable String cause) {}

  void save(List<ActRow> acts, List<SettledRow> settled) {
    tables.write(SAVE, acts);
    tables.write(SETTLE, settled);
  }
}
