package dev.docket.levels;

import dev.docket.kernel.Problem.Kind;
import dev.docket.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** Why a question about levels, or a change of them, was refused. */
public enum LevelRefusal implements Refusal {
  /** The member has earned no XP in this guild. */
  NO_XP_YET,
  /** Details: the level, its threshold, the threshold below. */
  CURVE_DOES_NOT_RISE,
  /** Details: the first level out of reach, the level that must be reached. */
  CURVE_IS_TOO_STEEP,
  MISSING_PERMISSION,
  SETTING_UNCHANGED,
  /** Details: how many are allowed. */
  TOO_MANY_OF_A_KIND,
  ROLE_IS_FOR_EVERYONE,
  /** Details: the level that the role shows. */
  ROLE_SHOWS_A_LEVEL,
  ANNOUNCEMENT_NEEDS_A_CHANNEL,
  NOTHING_TO_RESTORE,
  /** Details: the user's id. */
  UNKNOWN_MEMBER,
  MEMBER_IS_A_BOT,
  MEMBER_IS_EXCLUDED,
  MEMBER_IS_NOT_EXCLUDED,
  RECIPIENT_IS_THE_GIVER,
  /** Details: the recipient's id. */
  RECIPIENT_IS_NOT_A_MEMBER,
  /** Details: the XP that there is. */
  MORE_THAN_THERE_IS,
  /** Details: the XP. */
  XP_UNCHANGED,
  /** Details: the number. */
  UNKNOWN_ADJUSTMENT,
  /** Details: the number. */
  ALREADY_UNDONE,
  /** Details: the number. */
  ADJUSTMENT_WAS_CLEARED,
  SETTINGS_CHANGED_SINCE,
  /** Details: the id. */
  UNKNOWN_IMPORT,
  /** Details: the giver's id, the number there. */
  GIVER_UNDOES,
  /** Details: the first day, the last day. */
  WINDOW_REVERSED,
  /** Details: how many years are allowed. */
  WINDOW_TOO_LONG,
  /** Details: the first day. */
  WINDOW_TO_COME,
  WINDOW_UNCLEAR,
  /** Details: what was typed. */
  UNKNOWN_SEASON,
  NO_SEASON_YET,
  /** Details: its name. */
  SEASON_RUNS,
  /** Details: its name. */
  SEASON_EXISTS,
  NO_SEASON_RUNS,
  ALREADY_HIDDEN,
  ALREADY_SHOWN,
  MEMBER_IS_HIDDEN;

  private static final Set<LevelRefusal> BAD_INPUT =
      EnumSet.of(
          CURVE_DOES_NOT_RISE,
          CURVE_IS_TOO_STEEP,
          WINDOW_REVERSED,
          WINDOW_TOO_LONG,
          WINDOW_TO_COME,
          WINDOW_UNCLEAR);

  @Override
  public Kind kind() {
    return BAD_INPUT.contains(this) ? Kind.BAD_INPUT : Refusal.super.kind();
  }
}
