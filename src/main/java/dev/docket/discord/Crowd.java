package dev.docket.discord;

import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Docket asks and does about many users of a guild at once. Every call returns once Discord
 * has answered.
 *
 * <p>All of them throw {@link DiscordFailure}.
 */
public interface Crowd {

  /** What somebody may do in a guild at this moment; nothing if they are no member. */
  Actor actor(long guildId, long userId);

  /**
   * How users stand in a guild at this moment.
   *
   * @param withBans whether those who are no members are looked up among the bans
   */
  Map<Long, Presence> presences(long guildId, List<Long> userIds, boolean withBans);

  /**
   * Bans up to 200 users by one request.
   *
   * @return those whom it banned; not those who were banned already, or could not be
   */
  Set<Long> ban(
      long guildId, Collection<Long> userIds, Duration deleteMessages, String auditReason);
}
