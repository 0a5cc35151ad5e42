package dev.docket.levels;

import dev.docket.kernel.Refusal;

/** Why a question about levels, or a change of them, was refused. */
public enum LevelRefusal implements Refusal {
  /** The member has earned no XP in this guild. */
  NO_XP_YET,
  /** Details: the level, its threshold, the threshold below. */
  CURVE_DOES_NOT_RISE,
  /** Details: the first level out of reach, the level that must be reached. */
  CURVE_IS_TOO_STEEP
}
