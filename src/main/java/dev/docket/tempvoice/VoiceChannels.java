package dev.docket.tempvoice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels that are there, or that Discord is being asked for. */
public record VoiceChannels(List<Made> channels) {

  /**
   * One of them.
   *
   * @param templateId after which it is made
   * @param channelId null while it is not known to be there
   * @param at when it was asked for
   */
  public record Made(
      long guildId,
      int number,
      long userId,
      long templateId,
      @Nullable Long channelId,
      Instant at) {}
}
