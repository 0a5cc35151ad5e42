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
  /** Details: what was typed, and how many bans were looked through. */
  NOT_ON_BAN_LIST,
  /** Details: what was typed, how many are meant, and some of them. */
  SEVERAL_ARE_BANNED,
  /** Details: the number of the case in force. */
  ALREADY_TIMED_OUT,
  NOT_TIMED_OUT,
  /** Details: the number asked for. */
  UNKNOWN_CASE,
  /** Details: the number asked for. */
  UNKNOWN_NOTE,
  REASON_UNCHANGED,
  /** Details: the number of the case in force. */
  ALREADY_JAILED,
  NOT_JAILED,
  /** Details: what from, and the number of the case in force. */
  ALREADY_BARRED,
  /** Details: what from. */
  NOT_BARRED,
  /** Details: its number. */
  ALREADY_VOIDED,
  /** Details: its number. */
  NOT_VOIDED,
  /** Details: its number. */
  STILL_IN_FORCE,
  /** Details: its number. */
  CASE_IS_ABOUT_YOU,
  TOO_MANY_LABELS,
  TOO_MUCH_EVIDENCE,
  /** Details: the label. */
  LABEL_IS_THERE,
  /** Details: the label. */
  LABEL_IS_MISSING,
  /** Details: what was given. */
  NOT_A_LINK,
  /** Details: the kind. */
  UNKNOWN_KIND,
  /** Details: by how many characters. */
  SEARCH_TOO_LONG,
  /** The guild has named no jail role. */
  NO_JAIL,
  EPISODE_OVER,
  NOT_YET_DUE
}
