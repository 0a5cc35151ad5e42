package dev.docket.guilds;

import dev.docket.guilds.GuildSettingsTables.ChangeRow;
import dev.docket.guilds.GuildSettingsTables.Key;
import dev.docket.guilds.GuildSettingsTables.SettingRow;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/guild-settings}. */
final class GuildSettingsProjection implements Projection {

  static final ReadModel GUILD_SETTINGS = new ReadModel("guild-settings", 1);

  @Override
  public ReadModel readModel() {
    return GUILD_SETTINGS;
  }

  @Override
  public Class<SettingEvent> family() {
    return SettingEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new SettingFold(
        new GuildSettingsTables(tables), new LinkedHashMap<>(), new ArrayList<>());
  }

  private record SettingFold(
      GuildSettingsTables tables, Map<Key, SettingRow> settings, List<ChangeRow> changes)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      var event = (SettingEvent) recorded.event();
      var change = SettingChange.of(event);
      settings.put(
          new Key(event.guildId(), change.kind(), change.name()),
          new SettingRow(event.guildId(), change.kind(), change.name(), change.after()));
      changes.add(
          new ChangeRow(
              event.guildId(),
              recorded.position(),
              event.at(),
              event.actorId(),
              recorded.origin().source(),
              change.kind(),
              change.name(),
              change.before(),
              change.after()));
    }

    @Override
    public int held() {
      return changes.size();
    }

    @Override
    public void write() {
      tables.save(settings.values(), changes);
    }
  }
}
