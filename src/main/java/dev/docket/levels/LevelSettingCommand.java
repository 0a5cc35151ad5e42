package dev.docket.levels;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.Right;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a guild's level settings; no value means Docket's own. */
public sealed interface LevelSettingCommand extends Command<LevelSettingAnswer> {

  /**
   * Who asks for a change.
   *
   * @param actor as Discord states them at that moment
   */
  record By(long guildId, Actor actor, Instant at) {}

  /** Who asks for it. */
  By by();

  @Override
  default long guildId() {
    return by().guildId();
  }

  @Override
  default String stream() {
    return LevelSettings.streamOf(guildId());
  }

  @Override
  default Class<LevelSettingAnswer> answerType() {
    return LevelSettingAnswer.class;
  }

  /** What it takes. */
  default Right right() {
    return switch (this) {
      case ClearBoard _, RestoreBoard _ -> LevelRight.EVERYONE.right();
      case ChangeCurve _,
          ChangeAward _,
          ChangeDailyCap _,
          ChangeMultiplier _,
          ChangeStacking _,
          ChangeExclusion _,
          ChangeLevelRole _,
          ChangeRoleStacking _,
          ChangeAnnouncement _,
          ChangeReactionEarner _,
          ChangeDecay _,
          ApplyProposal _,
          StartSeason _,
          EndSeason _ ->
          LevelRight.SETTINGS.right();
    };
  }

  /**
   * Chooses the curve, and with it everyone's level.
   *
   * @param curve as {@link LevelCurve#text}
   */
  record ChangeCurve(By by, @Nullable String curve) implements LevelSettingCommand {}

  /** Says what a source earns. */
  record ChangeAward(By by, XpSource source, @Nullable Award award)
      implements LevelSettingCommand {}

  /**
   * Says how much XP a member earns a day at most, in UTC.
   *
   * @param cap 1 to 1,000,000
   */
  record ChangeDailyCap(By by, @Nullable Long cap) implements LevelSettingCommand {}

  /**
   * Ties a multiplier to a role or a channel.
   *
   * @param percent 1 to 1,000
   */
  record ChangeMultiplier(By by, Scope scope, long id, @Nullable Integer percent)
      implements LevelSettingCommand {}

  /** Says whether multipliers of several roles of a member stack. */
  record ChangeStacking(By by, Stacking stacking) implements LevelSettingCommand {}

  /** Lets nobody earn XP with a role or in a channel, or lets them again. */
  record ChangeExclusion(By by, Scope scope, long id, boolean excluded)
      implements LevelSettingCommand {}

  /** Ties a role to a level. */
  record ChangeLevelRole(By by, int level, @Nullable Long roleId) implements LevelSettingCommand {}

  /** Says whether members keep the roles of lower levels. */
  record ChangeRoleStacking(By by, Stacking stacking) implements LevelSettingCommand {}

  /** Says how reached levels are announced. */
  record ChangeAnnouncement(By by, Announcement announcement) implements LevelSettingCommand {}

  /** Says who earns by a reaction. */
  record ChangeReactionEarner(By by, ReactionEarner earner) implements LevelSettingCommand {}

  /** Says what members lose who gain no XP for a while. */
  record ChangeDecay(By by, @Nullable DecayRule rule) implements LevelSettingCommand {}

  /** Begins the leaderboard anew: everyone is at 0 XP. */
  record ClearBoard(By by) implements LevelSettingCommand {}

  /** Takes the last clearing back: everyone has what they had, and what they earned since. */
  record RestoreBoard(By by) implements LevelSettingCommand {}

  /**
   * Changes all that a proposal names, at once.
   *
   * @param terms the number of changes that the terms came from when it was looked at
   */
  record ApplyProposal(By by, Proposal proposal, int terms) implements LevelSettingCommand {}

  /** Starts a season; nothing is reset. */
  record StartSeason(By by, String name) implements LevelSettingCommand {}

  /** Ends the season that runs. */
  record EndSeason(By by) implements LevelSettingCommand {}
}
