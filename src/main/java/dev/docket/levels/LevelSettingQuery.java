package dev.docket.levels;

import dev.docket.kernel.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a guild's level settings. */
public sealed interface LevelSettingQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  @Override
  default List<String> streams() {
    return List.of(LevelSettings.streamOf(guildId()));
  }

  /** The terms on which a guild's members earn XP. */
  record FindLevelSettings(long guildId) implements LevelSettingQuery<LevelSettingsView> {
    @Override
    public Class<LevelSettingsView> answerType() {
      return LevelSettingsView.class;
    }
  }

  /**
   * What was changed, latest first.
   *
   * @param before only changes below this position, for the next page
   * @param limit 1 to 100
   */
  record ListLevelSettingChanges(long guildId, @Nullable Long before, int limit)
      implements LevelSettingQuery<LevelSettingHistory> {
    @Override
    public Class<LevelSettingHistory> answerType() {
      return LevelSettingHistory.class;
    }
  }
}
