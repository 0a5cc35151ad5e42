package dev.docket.guilds;

import dev.docket.kernel.Refusal;

/** Why a change of a guild's settings was refused. */
public enum GuildRefusal implements Refusal {
  MISSING_PERMISSION,
  /** Details: the type. */
  LOG_CHANNEL_UNCHANGED,
  /** Details: the type. */
  LOG_CHANNEL_NOT_SET,
  /** Details: the level. */
  LEVEL_UNCHANGED,
  /** Details: the level. */
  LEVEL_NOT_SET,
  /** Details: the level that the role has. */
  ROLE_HAS_A_LEVEL,
  ROLE_IS_FOR_THE_JAIL,
  ROLE_IS_FOR_EVERYONE,
  JAIL_ROLE_UNCHANGED,
  JAIL_ROLE_NOT_SET,
  JAIL_CHANNEL_UNCHANGED,
  JAIL_CHANNEL_NOT_SET,
  /** Details: the name. */
  TEMPLATE_EXISTS,
  /** Details: the name. */
  TEMPLATE_UNCHANGED,
  /** Details: the name. */
  UNKNOWN_TEMPLATE,
  /** Details: how many are allowed. */
  TOO_MANY_TEMPLATES,
  /** Details: the command, the level. */
  COMMAND_LEVEL_UNCHANGED,
  /** Details: the command. */
  COMMAND_LEVEL_NOT_SET,
  /** Details: the command. */
  COMMAND_LEVEL_IS_FIXED,
  /** Details: what was typed. */
  UNKNOWN_COMMAND,
  SNIPPET_ROLE_UNCHANGED,
  /** Details: the name. */
  RULE_EXISTS,
  /** Details: the name. */
  RULE_UNCHANGED,
  /** Details: the name. */
  UNKNOWN_RULE,
  /** Details: how many are allowed. */
  TOO_MANY_RULES,
  /** Details: the name. */
  RULE_IS_ON,
  /** Details: the name. */
  RULE_IS_OFF,
  /** Details: the action. */
  RULE_NEEDS_DURATION,
  /** Details: the action. */
  RULE_TAKES_NO_DURATION,
  /** It is not what was previewed. Details: the name. */
  RULE_CHANGED_SINCE,
  PREFIX_UNCHANGED,
  PREFIX_NOT_SET,
  /** Others were previewed than those that are to be replaced. */
  SETTINGS_CHANGED_SINCE,
  SETTINGS_UNCHANGED,
  /** Details: the two levels that one role would have. */
  ROLE_HAS_TWO_LEVELS,
  /** Details: the channel. */
  CHANNEL_IS_GONE,
  /** Details: the channel. */
  CHANNEL_TAKES_NO_POSTS,
  /** Details: the role. */
  ROLE_IS_GONE,
  /** Details: the role. */
  ROLE_IS_MANAGED,
  /** Details: the role. */
  ROLE_IS_ABOVE_DOCKET,
  /** Details: how many bytes are allowed. */
  FILE_TOO_LONG,
  FILE_IS_MISSING,
  /** Details: the line and the column. */
  FILE_UNREADABLE,
  NOT_A_SETTINGS_FILE,
  /** Details: the version, and the one that is read. */
  FILE_VERSION_UNREADABLE,
  /** Details: where it stands. */
  UNKNOWN_SETTING,
  /** Details: where it stands. */
  SETTING_UNREADABLE,
  /** What was previewed is not known any more. */
  PREVIEW_NOT_FOUND
}
