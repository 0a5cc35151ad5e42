package dev.docket.levels;

import dev.docket.kernel.Refusal;

/** Why a question about levels was refused. */
public enum LevelRefusal implements Refusal {
  /** The member has earned no XP in this guild. */
  NO_XP_YET
}
