package dev.docket.guilds;

import dev.docket.kernel.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about a guild's settings. */
public sealed interface GuildQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  @Override
  default List<String> streams() {
    return List.of(GuildSettings.streamOf(guildId()));
  }

  /** All that a guild has settled. */
  record FindGuildSettings(long guildId) implements GuildQuery<GuildSettingsView> {
    @Override
    public Class<GuildSettingsView> answerType() {
      return GuildSettingsView.class;
    }
  }

  /** All that a guild has settled, one value for each setting, to be compared. */
  record FindSettingValues(long guildId) implements GuildQuery<SettingValues> {
    @Override
    public Class<SettingValues> answerType() {
      return SettingValues.class;
    }
  }

  /**
   * What was changed, latest first.
   *
   * @param before only changes below this position, for the next page
   * @param limit 1 to 100
   */
  record ListSettingChanges(long guildId, @Nullable Long before, int limit)
      implements GuildQuery<SettingHistory> {
    @Override
    public Class<SettingHistory> answerType() {
      return SettingHistory.class;
    }
  }
}
