package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.levels.LevelSettingsTables.ChangeRow;
import dev.docket.levels.LevelSettingsTables.Key;
import dev.docket.levels.LevelSettingsTables.SettingRow;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/level-settings}. */
final class LevelSettingsProjection implements Projection {

  static final ReadModel LEVEL_SETTINGS = new ReadModel("level-settings", 1);

  @Override
  public ReadModel readModel() {
    return LEVEL_SETTINGS;
  }

  @Override
  public Class<LevelSettingEvent> family() {
    return LevelSettingEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new SettingFold(
        new LevelSettingsTables(tables), new LinkedHashMap<>(), new ArrayList<>());
  }

  /** What is shown to people in words is kept in a form that can be read back. */
  private static @Nullable String value(LevelSettingEvent event) {
    return switch (event) {
      case AwardChanged e -> e.award() == null ? null : e.award().text();
      case AnnouncementChanged e -> e.announcement().text();
      case DecayChanged e -> e.rule() == null ? null : e.rule().text();
      case LevelSettingEvent e -> LevelSettingChange.of(e).after();
    };
  }

  private record SettingFold(
      LevelSettingsTables tables, Map<Key, SettingRow> settings, List<ChangeRow> changes)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      var event = (LevelSettingEvent) recorded.event();
      var change = LevelSettingChange.of(event);
      var guild = event.guildId();
      settings.put(
          new Key(guild, change.kind(), change.name()),
          new SettingRow(guild, change.kind(), change.name(), value(event)));
      changes.add(
          new ChangeRow(
              guild,
              recorded.position(),
              event.at(),
              event.actorId(),
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
