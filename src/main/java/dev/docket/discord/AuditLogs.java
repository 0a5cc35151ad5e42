package dev.docket.discord;

import java.time.Instant;
import java.util.List;

/** Reads the audit logs of guilds, which Discord keeps for 45 days. */
public interface AuditLogs {

  /**
   * Entries in a row, oldest first.
   *
   * @param upTo the last entry that was looked at, whatever it tells
   * @param isLast whether nothing came after it
   */
  record Page(List<AuditEntry> entries, long upTo, boolean isLast) {}

  /**
   * What follows an entry.
   *
   * @throws DiscordFailure if Discord did not show it
   */
  Page after(long guildId, long entryId);

  /** The guilds that Docket sees now. */
  List<Long> guilds();

  /** The guilds whose audit log Docket may not read. */
  List<Long> unreadable();

  /** The id that an entry of that moment would have. */
  long idAt(Instant at);
}
