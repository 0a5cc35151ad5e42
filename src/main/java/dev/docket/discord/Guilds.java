package dev.docket.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What Docket does to guilds and members at Discord. Every call returns once Discord has answered.
 *
 * <p>All of them throw {@link DiscordFailure}.
 */
public interface Guilds {

  /** Whether Discord lists a user as banned. */
  default boolean isBanned(long guildId, long userId) {
    return banReason(guildId, userId).isPresent();
  }

  /** The reason that Discord lists for a user's ban, possibly blank; empty if there is no ban. */
  Optional<String> banReason(long guildId, long userId);

  /** Whom Discord lists as banned, by id, and no more than so many of them. */
  List<Banned> bans(long guildId, int most);

  /**
   * A user on Discord's list of bans.
   *
   * @param shownName the name under which others see the user
   */
  record Banned(long id, String name, String shownName) {}

  /** Position of Docket's own highest role in a guild. */
  int topRole(long guildId);

  /** How a user stands in a guild at this moment. */
  Presence presence(long guildId, long userId);

  /**
   * How a user stands in a guild.
   *
   * @param topRole position of the highest role; 0 without roles
   * @param isBanned whether Discord lists the user as banned; never asked of members
   * @param roles ids of the roles held that Docket could give back
   */
  record Presence(
      boolean isMember,
      boolean isBot,
      boolean isOwner,
      boolean isDocket,
      int topRole,
      @Nullable Instant timedOutUntil,
      boolean isBanned,
      List<Long> roles) {

    /** Of somebody of whom Discord says nothing. */
    public static final Presence UNKNOWN =
        new Presence(false, false, false, false, 0, null, false, List.of());
  }

  /** When a member joined; empty if the user is no member. */
  Optional<Instant> joinedAt(long guildId, long userId);

  /**
   * The end, possibly past, of the latest timeout of a member; empty if there was none, if somebody
   * ended it, or if the user is no member.
   */
  Optional<Instant> timedOutUntil(long guildId, long userId);

  /** Fails if a ban would, as far as can be told without asking Discord. */
  void requireMayBan(long guildId, long userId);

  /** Fails if a kick would, as far as can be told without asking Discord. */
  void requireMayKick(long guildId, long userId);

  /** Bans; a second ban of the same user changes nothing. */
  void ban(long guildId, long userId, Duration deleteMessages, String auditReason);

  /** Unbans; a user who is not banned stays so. */
  void unban(long guildId, long userId, String auditReason);

  /** Removes a member; a user who is none stays out. */
  void kick(long guildId, long userId, String auditReason);

  /** Silences a member until an instant, at most 28 days ahead. */
  void timeOut(long guildId, long userId, Instant until, String auditReason);

  /** Ends a member's timeout. */
  void endTimeout(long guildId, long userId, String auditReason);

  /**
   * Gives a member some roles and takes others, all at once.
   *
   * @return the roles that were to be given and could not be: gone, or out of Docket's reach
   */
  List<Long> moveRoles(
      long guildId, long userId, List<Long> give, List<Long> take, String auditReason);

  /**
   * Sends a direct message.
   *
   * @param nonce at most 25 characters; Discord drops a repeated one for some minutes
   * @return whether the user takes direct messages
   */
  boolean tell(long userId, Reply message, String nonce);

  /** The text channel of a name; empty if the guild has none. */
  OptionalLong channelNamed(long guildId, String name);

  /**
   * Posts in a text channel.
   *
   * @param nonce at most 25 characters; Discord drops a repeated one for some minutes
   * @return the message's id
   */
  long post(long guildId, long channelId, Reply message, String nonce);

  /**
   * Posts in a text channel for one user, whom a mention of theirs in it notifies; others not.
   *
   * @param nonce at most 25 characters; Discord drops a repeated one for some minutes
   * @return the message's id
   */
  long postFor(long userId, long guildId, long channelId, Reply message, String nonce);

  /**
   * Changes a message that Docket posted.
   *
   * @return whether the message still exists
   */
  boolean edit(long guildId, long channelId, long messageId, Reply message);

  /** The guild's name, or its id where Docket does not see the guild. */
  String nameOf(long guildId);

  /** The language of the guild, in which Docket speaks to all of it. */
  Words wordsOf(long guildId);
}
