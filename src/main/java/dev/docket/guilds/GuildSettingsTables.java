package dev.docket.guilds;

import dev.docket.kernel.Source;
import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the guild settings, many at a time. */
final class GuildSettingsTables {

  private static final String SAVE =
      """
      insert into setting
      select * from jsonb_populate_recordset(null::setting, cast(:rows as jsonb))
      on conflict (guild_id, kind, name) do update set value = excluded.value
      """;

  private static final String CLEAR =
      """
      delete from setting s
      using jsonb_populate_recordset(null::setting, cast(:rows as jsonb)) r
      where s.guild_id = r.guild_id and s.kind = r.kind and s.name = r.name
      """;

  private static final String SAVE_CHANGES =
      """
      insert into setting_change
      select * from jsonb_populate_recordset(null::setting_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private final JsonRows tables;

  GuildSettingsTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record Key(long guildId, SettingKind kind, String name) {}

  /** One setting; without a value it is not set any more. */
  record SettingRow(long guildId, SettingKind kind, String name, @Nullable String value) {}

  record ChangeRow(
      long guildId,
      long position,
      Instant at,
      long actorId,
      Source source,
      SettingKind kind,
      String name,
      @Nullable String before,
      @Nullable String after) {}

  void save(Collection<SettingRow> settings, List<ChangeRow> changes) {
    tables.write(SAVE, settings.stream().filter(it -> it.value() != null).toList());
    tables.write(CLEAR, settings.stream().filter(it -> it.value() == null).toList());
    tables.write(SAVE_CHANGES, changes);
  }
}
