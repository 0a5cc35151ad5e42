package dev.docket.gifs;

import java.time.Instant;

/**
 * A message with a GIF.
 *
 * @param placeId the channel that its thread belongs to, or the channel itself
 * @param at when it came to be one
 */
public record PostedGif(
    long guildId, long channelId, long placeId, long userId, long messageId, Instant at) {}
