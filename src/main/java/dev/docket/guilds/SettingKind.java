package dev.docket.guilds;

/** The kinds of setting; of those with a name, a guild may have several. */
public enum SettingKind {
  /** Named by its type; the value is a channel's id. */
  LOG_CHANNEL,
  /** Named by its number; the value is a role's id. */
  LEVEL,
  /** The value is a role's id. */
  JAIL_ROLE,
  /** The value is a channel's id. */
  JAIL_CHANNEL,
  /** Named as moderators call it; the value is the reason's text. */
  TEMPLATE,
  /** Named by the command; the value is the level that it takes. */
  COMMAND_LEVEL,
  /** Named by a role's id, which is the value too. */
  SNIPPET_ROLE,
  /** Named as moderators call it; the value is what the rule says. */
  ESCALATION_RULE,
  /** What other bots' commands began with; kept for imports. */
  PREFIX
}
