package dev.docket.discord;

import java.time.Clock;
import java.util.Map;

/** A short connection to Discord, which asks and acts, and hears and answers nobody. */
public interface DiscordVisit extends AutoCloseable {

  /**
   * Connects with the bot's token.
   *
   * @throws DiscordFailure if Discord cannot be reached
   * @throws TokenRefused if Discord does not accept the token
   */
  static DiscordVisit open(DiscordSettings settings, Clock clock) {
    return JdaVisit.open(settings, clock);
  }

  /** What can be asked of guilds, and done to them. */
  Guilds guilds();

  /** The audit logs of guilds. */
  AuditLogs auditLogs();

  /** The ids of all who are banned from a guild, each with the reason, possibly blank. */
  Map<Long, String> bans(long guildId);

  @Override
  void close();
}
