package dev.docket.tempvoice;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen about temporary voice. */
public sealed interface VoiceEvent extends GuildEvent {

  /** When it happened. */
  Instant at();

  /** What happened to a channel that was made for a member. */
  sealed interface OfChannel extends VoiceEvent {

    /** Which temporary channel, counted for each guild. */
    int number();

    /** For whom it was made. */
    long userId();
  }

  /** Whoever joins that channel is to get one of their own. */
  @EventName("voice.template-set")
  record VoiceTemplateSet(long guildId, long channelId, long moderatorId, Instant at)
      implements VoiceEvent {}

  /** Nobody gets a channel any more. */
  @EventName("voice.template-cleared")
  record VoiceTemplateCleared(long guildId, long moderatorId, Instant at) implements VoiceEvent {}

  /** A member joined the template and is to get a channel. */
  @EventName("voice.channel-requested")
  record VoiceChannelRequested(long guildId, int number, long userId, long templateId, Instant at)
      implements OfChannel {}

  /** Discord has made the channel. */
  @EventName("voice.channel-created")
  record VoiceChannelCreated(long guildId, int number, long userId, long channelId, Instant at)
      implements OfChannel {}

  /** Discord made none. */
  @EventName("voice.channel-failed")
  record VoiceChannelFailed(long guildId, int number, long userId, String cause, Instant at)
      implements OfChannel {}

  /** The channel is gone. */
  @EventName("voice.channel-deleted")
  record VoiceChannelDeleted(long guildId, int number, long userId, long channelId, Instant at)
      implements OfChannel {}
}
