package dev.docket.levels;

import dev.docket.kernel.EventName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a guild's level settings; {@code before} is the value until then,
 * and no value means Docket's own.
 */
public sealed interface LevelSettingEvent extends BoardEvent {

  /** Who changed it. */
  long actorId();

  /** When. */
  Instant at();

  /**
   * Another curve decides which level an amount of XP is.
   *
   * @param curve as {@link LevelCurve#text}
   */
  @EventName("level.curve-changed")
  record CurveChanged(
      long guildId, @Nullable String curve, @Nullable String before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** A source earns something else. */
  @EventName("level.award-changed")
  record AwardChanged(
      long guildId,
      XpSource source,
      @Nullable Award award,
      @Nullable Award before,
      long actorId,
      Instant at)
      implements LevelSettingEvent {}

  /** A member earns another amount a day at most. */
  @EventName("level.daily-cap-changed")
  record DailyCapChanged(
      long guildId, @Nullable Long cap, @Nullable Long before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** A role or a channel multiplies otherwise. */
  @EventName("level.multiplier-changed")
  record MultiplierChanged(
      long guildId,
      Scope scope,
      long id,
      @Nullable Integer percent,
      @Nullable Integer before,
      long actorId,
      Instant at)
      implements LevelSettingEvent {}

  /** Multipliers of several roles stack, or do not. */
  @EventName("level.stacking-changed")
  record StackingChanged(long guildId, Stacking stacking, Stacking before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** A role or a channel earns nothing any more, or earns again. */
  @EventName("level.exclusion-changed")
  record ExclusionChanged(
      long guildId, Scope scope, long id, boolean excluded, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** A level comes with another role. */
  @EventName("level.level-role-changed")
  record LevelRoleChanged(
      long guildId,
      int level,
      @Nullable Long roleId,
      @Nullable Long before,
      long actorId,
      Instant at)
      implements LevelSettingEvent {}

  /** Members keep the roles of lower levels, or do not. */
  @EventName("level.role-stacking-changed")
  record RoleStackingChanged(
      long guildId, Stacking stacking, Stacking before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** Reached levels are announced otherwise. */
  @EventName("level.announcement-changed")
  record AnnouncementChanged(
      long guildId, Announcement announcement, Announcement before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** Another board counts, and with it everyone has another level. */
  sealed interface BoardChosen extends LevelSettingEvent {}

  /**
   * The leaderboard began anew: what was earned before counts no longer.
   *
   * @param board the number of the board that counts now; a guild's first is 0
   * @param before the number of the board that counted
   */
  @EventName("level.board-cleared")
  record BoardCleared(long guildId, int board, int before, long actorId, Instant at)
      implements BoardChosen {}

  /**
   * A clearing was taken back: what was earned since counts on the board before.
   *
   * @param board the number of the board that counts again
   * @param before the number of the board that has become part of it
   */
  @EventName("level.board-restored")
  record BoardRestored(long guildId, int board, int before, long actorId, Instant at)
      implements BoardChosen {}

  /**
   * A season started: what is gained from now on counts for it, too.
   *
   * @param number from 1
   */
  @EventName("level.season-started")
  record SeasonStarted(long guildId, int number, String name, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** A season ended; its board stays. */
  @EventName("level.season-ended")
  record SeasonEnded(long guildId, int number, String name, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** Members who gain nothing lose XP by another rule, or by none. */
  @EventName("level.decay-changed")
  record DecayChanged(
      long guildId, @Nullable DecayRule rule, @Nullable DecayRule before, long actorId, Instant at)
      implements LevelSettingEvent {}

  /** Somebody else earns by a reaction. */
  @EventName("level.reaction-earner-changed")
  record ReactionEarnerChanged(
      long guildId, ReactionEarner earner, ReactionEarner before, long actorId, Instant at)
      implements LevelSettingEvent {}
}
