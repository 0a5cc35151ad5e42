package dev.docket.levels;

import dev.docket.levels.LevelSettingEvent.AnnouncementChanged;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import dev.docket.levels.LevelSettingEvent.RoleStackingChanged;
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed, the same for every kind of level setting.
 *
 * @param name tells settings of one kind apart; empty where there is only one
 * @param before none if it was Docket's own
 * @param after none if it is Docket's own again
 */
record LevelSettingChange(
    LevelSettingKind kind, String name, @Nullable String before, @Nullable String after) {

  static LevelSettingChange of(LevelSettingEvent event) {
    return switch (event) {
      case CurveChanged e -> of(LevelSettingKind.CURVE, "", e.before(), e.curve());
      case AwardChanged e -> of(LevelSettingKind.AWARD, e.source().name(), e.before(), e.award());
      case DailyCapChanged e -> of(LevelSettingKind.DAILY_CAP, "", e.before(), e.cap());
      case MultiplierChanged e -> of(multiplier(e.scope()), "" + e.id(), e.before(), e.percent());
      case StackingChanged e ->
          of(LevelSettingKind.STACKING, "", word(e.before()), word(e.stacking()));
      case ExclusionChanged e ->
          of(
              exclusion(e.scope()),
              "" + e.id(),
              e.excluded() ? null : "excluded",
              e.excluded() ? "excluded" : null);
      case LevelRoleChanged e ->
          of(LevelSettingKind.LEVEL_ROLE, "" + e.level(), e.before(), e.roleId());
      case RoleStackingChanged e ->
          of(LevelSettingKind.ROLE_STACKING, "", word(e.before()), word(e.stacking()));
      case AnnouncementChanged e ->
          of(LevelSettingKind.ANNOUNCEMENT, "", e.before(), e.announcement());
      case BoardCleared e -> of(LevelSettingKind.BOARD, "", e.before(), e.board());
      case BoardRestored e -> of(LevelSettingKind.BOARD, "", e.before(), e.board());
      case SeasonStarted e -> of(LevelSettingKind.SEASON, "", null, e.name());
      case SeasonEnded e -> of(LevelSettingKind.SEASON, "", e.name(), null);
      case ReactionEarnerChanged e ->
          of(LevelSettingKind.REACTION_EARNER, "", word(e.before()), word(e.earner()));
      case DecayChanged e -> of(LevelSettingKind.DECAY, "", e.before(), e.rule());
    };
  }

  private static LevelSettingKind multiplier(Scope scope) {
    return switch (scope) {
      case ROLE -> LevelSettingKind.ROLE_MULTIPLIER;
      case CHANNEL -> LevelSettingKind.CHANNEL_MULTIPLIER;
    };
  }

  private static LevelSettingKind exclusion(Scope scope) {
    return switch (scope) {
      case ROLE -> LevelSettingKind.EXCLUDED_ROLE;
      case CHANNEL -> LevelSettingKind.EXCLUDED_CHANNEL;
    };
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static LevelSettingChange of(
      LevelSettingKind kind, String name, @Nullable Object before, @Nullable Object after) {
    return new LevelSettingChange(
        kind,
        name,
        before == null ? null : before.toString(),
        after == null ? null : after.toString());
  }
}
