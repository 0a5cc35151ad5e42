package dev.docket.gifs;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen about GIFs; what the messages say is in none of it. */
public sealed interface GifEvent extends GuildEvent {

  /** When it happened. */
  Instant at();

  /**
   * A guild limits its GIFs.
   *
   * @param ofMember by one member within the window; 0 for as many as they like
   * @param inChannel in one channel within the window; 0 for as many as members like
   */
  @EventName("gif.limits-set")
  record GifLimitsSet(
      long guildId, int ofMember, int inChannel, int windowSeconds, long moderatorId, Instant at)
      implements GifEvent {}

  /** The GIFs of a channel have limits of their own, or none. */
  @EventName("gif.channel-limits-set")
  record ChannelGifLimitsSet(
      long guildId, long channelId, int ofMember, int inChannel, long moderatorId, Instant at)
      implements GifEvent {}

  /** The GIFs of a channel have the limits of the guild again. */
  @EventName("gif.channel-limits-cleared")
  record ChannelGifLimitsCleared(long guildId, long channelId, long moderatorId, Instant at)
      implements GifEvent {}

  /** Nothing limits GIFs any more. */
  @EventName("gif.limits-cleared")
  record GifLimitsCleared(long guildId, long moderatorId, Instant at) implements GifEvent {}

  /** A member posted a GIF where they are limited, and it may stay. */
  @EventName("gif.counted")
  record GifCounted(long guildId, long channelId, long userId, long messageId, Instant at)
      implements GifEvent {}

  /**
   * A member posted a GIF that is one too many.
   *
   * @param channelId where the message is
   * @param ofMember whether it is the member's limit that is reached, and not the channel's
   * @param limit how many are allowed
   * @param told whether the member is to be told, as they were not within the window
   */
  @EventName("gif.refused")
  record GifRefused(
      long guildId,
      long channelId,
      long userId,
      long messageId,
      boolean ofMember,
      int limit,
      int windowSeconds,
      boolean told,
      Instant at)
      implements GifEvent {}

  /** Discord has removed a message that was one too many. */
  @EventName("gif.removed")
  record GifRemoved(long guildId, long messageId, Instant at) implements GifEvent {}

  /** A message that was one too many stays, because Discord would not remove it. */
  @EventName("gif.removal-failed")
  record GifRemovalFailed(long guildId, long messageId, String cause, Instant at)
      implements GifEvent {}
}
