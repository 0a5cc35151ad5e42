package dev.docket.starboard;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen about a starboard. */
public sealed interface StarboardEvent extends GuildEvent {

  /** When it happened. */
  Instant at();

  /** A guild shows messages from so many stars on. */
  @EventName("starboard.changed")
  record StarboardChanged(
      long guildId, long channelId, String emoji, int threshold, long moderatorId, Instant at)
      implements StarboardEvent {}

  /** A guild shows no more messages. */
  @EventName("starboard.removed")
  record StarboardRemoved(long guildId, long moderatorId, Instant at) implements StarboardEvent {}

  /** What is starred in a channel is not shown. */
  @EventName("starboard.channel-ignored")
  record ChannelIgnored(long guildId, long channelId, long moderatorId, Instant at)
      implements StarboardEvent {}

  /** What is starred in a channel is shown again. */
  @EventName("starboard.channel-heeded")
  record ChannelHeeded(long guildId, long channelId, long moderatorId, Instant at)
      implements StarboardEvent {}

  /**
   * A message that has reached the threshold once has so many stars now.
   *
   * @param stars of how many users, without its author and bots
   * @param threshold from how many on it was shown at that moment
   */
  @EventName("starboard.stars-counted")
  record StarsCounted(
      long guildId,
      long channelId,
      long messageId,
      long authorId,
      int stars,
      int threshold,
      Instant at)
      implements StarboardEvent {}

  /** A message is shown by a post. */
  @EventName("starboard.message-posted")
  record MessagePosted(long guildId, long messageId, long boardChannelId, long postId, Instant at)
      implements StarboardEvent {}

  /**
   * The post that showed a message is gone.
   *
   * @param byHand whether somebody else than Docket deleted it
   */
  @EventName("starboard.post-removed")
  record PostRemoved(long guildId, long messageId, long postId, boolean byHand, Instant at)
      implements StarboardEvent {}
}
