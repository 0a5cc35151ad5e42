package dev.docket.guilds;

/** What a guild can have a log channel for. */
public enum LogType {
  MOD,
  AUDIT,
  JOIN,
  PRIVATE,
  REPORT,
  DEV
}
