package dev.docket.discord;

import java.time.Instant;
import java.util.function.LongPredicate;

/**
 * A message that a person wrote in a guild; its text is none of Docket's business here.
 *
 * @param mentions whether it mentions a user
 */
public record Heard(
    long guildId, long channelId, long userId, long messageId, Instant at, LongPredicate mentions) {

  /** A message that mentions nobody. */
  public Heard(long guildId, long channelId, long userId, long messageId, Instant at) {
    this(guildId, channelId, userId, messageId, at, _ -> false);
  }
}
