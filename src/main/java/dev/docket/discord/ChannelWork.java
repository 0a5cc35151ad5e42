package dev.docket.discord;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What moderators have done in channels. Every call returns once Discord has answered, and throws
 * {@link DiscordFailure}.
 */
public interface ChannelWork {

  /** The most messages that one call reads or deletes. */
  int MOST = 100;

  /** Whether the channel is there for a member. */
  boolean isSeenBy(long userId, long guildId, long channelId);

  /** Up to {@link #MOST} messages that are older than one, newest first. */
  List<Posted> before(long messageId, long guildId, long channelId);

  /**
   * A message as it was read.
   *
   * @param text empty where Discord withholds it
   */
  record Posted(long id, long authorId, boolean isBot, String text, Instant at) {}

  /**
   * Deletes up to {@link #MOST} messages younger than 14 days; those that are gone already stay so.
   */
  void delete(Collection<Long> messageIds, long guildId, long channelId, String auditReason);

  /** How many seconds members wait between two messages. */
  int slowmode(long guildId, long channelId);

  /** Makes members wait; 0 seconds means not at all. */
  void slowDown(int seconds, long guildId, long channelId, String auditReason);
}
