package dev.docket.discord;

/** Hears of entries in audit logs as they are written, and of when some may have been missed. */
public interface AuditListener {

  /** An entry was written. */
  void heard(AuditEntry entry);

  /** The connection to a guild is there, perhaps after a while without. */
  void connected(long guildId);
}
