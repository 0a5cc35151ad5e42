package dev.docket.cases;

import dev.docket.kernel.Refusal;

/** Why a moderation command was refused. */
public enum CaseRefusal implements Refusal {
  MISSING_PERMISSION,
  TARGET_IS_YOURSELF,
  TARGET_IS_DOCKET,
  TARGET_IS_OWNER,
  TARGET_IS_A_BOT,
  TARGET_IS_NOT_A_MEMBER,
  TARGET_RANKS_AS_HIGH_AS_YOU,
  TARGET_RANKS_AS_HIGH_AS_DOCKET,
  /** Details: the number of the case in force. */
  ALREADY_BANNED,
  NOT_BANNED,
  /** Details: the number of the case in force. */
  ALREADY_TIMED_OUT,
  NOT_TIMED_OUT,
  /** Details: the number asked for. */
  UNKNOWN_CASE,
  REASON_UNCHANGED,
  EPISODE_OVER,
  NOT_YET_DUE
}
