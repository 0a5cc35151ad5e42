package dev.docket.gifs;

import java.time.Duration;
import java.util.Map;

/**
 * How a guild limits GIFs.
 *
 * @param channels what is otherwise in some channels
 */
public record GifLimitsView(GifLimit guild, Duration window, Map<Long, GifLimit> channels) {

  /** What is so in a channel. */
  public GifLimit in(long channelId) {
    return channels.getOrDefault(channelId, guild);
  }

  /** Whether GIFs are limited anywhere. */
  public boolean isOn() {
    return !guild.isNone() || channels.values().stream().anyMatch(it -> !it.isNone());
  }
}
