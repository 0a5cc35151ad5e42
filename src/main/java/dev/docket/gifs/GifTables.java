package dev.docket.gifs;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows about GIFs, many at a time. */
final class GifTables {

  private static final String CHANGES =
      """
      insert into limit_change
      select * from jsonb_populate_recordset(null::limit_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String REFUSED =
      """
      insert into refused_gif
      select * from jsonb_populate_recordset(null::refused_gif, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String SETTLED =
      """
      update refused_gif g
      set state = r.state, cause = r.cause
      from jsonb_populate_recordset(null::refused_gif, cast(:rows as jsonb)) r
      where g.guild_id = r.guild_id and g.message_id = r.message_id
      """;

  private final JsonRows tables;

  GifTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  /** Without a channel the guild's; without limits they were cleared. */
  record ChangeRow(
      long guildId,
      long position,
      @Nullable Long channelId,
      @Nullable Integer ofMember,
      @Nullable Integer inChannel,
      @Nullable Integer windowSeconds,
      long moderatorId,
      Instant at) {}

  record RefusedRow(
      long guildId,
      long messageId,
      long channelId,
      long userId,
      boolean ofMember,
      int most,
      int windowSeconds,
      boolean told,
      String state,
      @Nullable String cause,
      Instant at) {}

  record SettledRow(long guildId, long messageId, String state, @Nullable String cause) {}

  void save(List<ChangeRow> changes, List<RefusedRow> refused, Collection<SettledRow> settled) {
    tables.write(CHANGES, changes);
    tables.write(REFUSED, refused);
    tables.write(SETTLED, settled);
  }
}
