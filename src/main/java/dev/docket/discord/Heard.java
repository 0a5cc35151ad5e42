package dev.docket.discord;

import java.time.Instant;

/** A message that a person wrote in a guild; its text is none of Docket's business here. */
public record Heard(long guildId, long channelId, long userId, long messageId, Instant at) {}
