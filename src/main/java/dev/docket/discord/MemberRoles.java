package dev.docket.discord;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single roles of members, without a look at their others. Every call returns once Discord has
 * answered, and throws {@link DiscordFailure}.
 */
public interface MemberRoles {

  /** Whether Docket can give and take a role. */
  enum Reach {
    IN_REACH,
    /** Nobody has it any more. */
    GONE,
    /** It stands above Docket's own, or belongs to an integration. */
    TOO_HIGH
  }

  /** How Docket stands to roles of a guild, as the gateway has told; Discord is not asked. */
  Map<Long, Reach> reach(long guildId, Collection<Long> roleIds);

  /** All roles of a member; empty if the user is none. */
  Optional<Set<Long>> heldBy(long guildId, long userId);

  /** All roles of a member who is a person; empty if the user is a bot, or no member. */
  Optional<Set<Long>> heldByPerson(long guildId, long userId);

  /** Gives a member a role; one that is held already stays. */
  void give(long guildId, long userId, long roleId, String auditReason);

  /** Takes a role from a member; who does not hold it stays so. */
  void take(long guildId, long userId, long roleId, String auditReason);

  /**
   * Posts a text that may notify one user, and nobody else.
   *
   * @param nonce at most 25 characters; Discord drops a repeated one for some minutes
   */
  void mention(long guildId, long channelId, long userId, String text, String nonce);
}
