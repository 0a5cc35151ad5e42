package dev.docket.afk;

import dev.docket.kernel.Refusal;

/** Why it was refused. */
public enum AfkRefusal implements Refusal {
  MISSING_PERMISSION,
  ALREADY_AFK,
  NOT_AFK,
  MEMBER_NOT_AFK,
  /** They timed themselves out; only a moderator ends that. */
  TIMED_OUT_BY_YOURSELF,
  /** Discord times out neither owners nor administrators. */
  CANNOT_BE_TIMED_OUT,
  /** An alarm came too early. */
  NOT_YET_DUE,
  /** It is about a time of being AFK that is over. */
  SPELL_OVER
}
