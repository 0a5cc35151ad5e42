package dev.docket.levels;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the level settings, many at a time. */
final class LevelSettingsTables {

  private static final String SAVE =
      """
      insert into level_setting
      select * from jsonb_populate_recordset(null::level_setting, cast(:rows as jsonb))
      on conflict (guild_id, kind, name) do update set value = excluded.value
      """;

  private static final String CLEAR =
      """
      delete from level_setting s
      using jsonb_populate_recordset(null::level_setting, cast(:rows as jsonb)) r
      where s.guild_id = r.guild_id and s.kind = r.kind and s.name = r.name
      """;

  private static final String SAVE_CHANGES =
      """
      insert into level_setting_change
      select * from jsonb_populate_recordset(null::level_setting_change, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private final JsonRows tables;

  LevelSettingsTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record Key(long guildId, LevelSettingKind kind, String name) {}

  /** One setting; without a value it is Docket's own again. */
  record SettingRow(long guildId, LevelSettingKind kind, String name, @Nullable String value) {}

  record ChangeRow(
      long guildId,
      long position,
      Instant at,
      long actorId,
      LevelSettingKind kind,
      String name,
      @Nullable String before,
      @Nullable String after) {}

  void save(Collection<SettingRow> settings, List<ChangeRow> changes) {
    tables.write(SAVE, settings.stream().filter(it -> it.value() != null).toList());
    tables.write(CLEAR, settings.stream().filter(it -> it.value() == null).toList());
    tables.write(SAVE_CHANGES, changes);
  }
}
