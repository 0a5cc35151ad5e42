package dev.docket.levels;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a guild's members earn XP.
 *
 * @param curve as it is typed
 * @param thresholds some levels of the curve
 * @param awards what each source earns
 * @param settled what the guild has settled; all else is Docket's own
 * @param dailyCap none if there is none
 * @param levelRoles roles by level
 * @param decay none if nobody loses XP by themselves
 */
public record LevelSettingsView(
    long guildId,
    String curve,
    List<Threshold> thresholds,
    Map<XpSource, Award> awards,
    Set<LevelSettingKind> settled,
    @Nullable Long dailyCap,
    Map<Long, Integer> roleMultipliers,
    Map<Long, Integer> channelMultipliers,
    Stacking stacking,
    Set<Long> excludedRoles,
    Set<Long> excludedChannels,
    NavigableMap<Integer, Long> levelRoles,
    Stacking roleStacking,
    Announcement announcement,
    ReactionEarner reactionEarner,
    @Nullable DecayRule decay) {

  /** The XP at which a level begins. */
  public record Threshold(int level, long xp) {}

  /** Which roles levels come with. */
  public LevelRoles roles() {
    return new LevelRoles(levelRoles, roleStacking);
  }
}
