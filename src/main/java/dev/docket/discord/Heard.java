package dev.docket.discord;

import java.time.Instant;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * A message that a person wrote in a guild; its text is none of Docket's business here.
 *
 * @param parentId the channel that a thread belongs to, or the channel itself
 * @param roles ids of the roles that its author holds
 * @param length in characters; -1 where Discord does not show it
 * @param mentions whether it mentions a user
 */
public record Heard(
    long guildId,
    long channelId,
    long parentId,
    long userId,
    long messageId,
    Set<Long> roles,
    int length,
    Instant at,
    LongPredicate mentions) {

  /** Of somebody without roles, outside threads, which mentions nobody. */
  public Heard(long guildId, long channelId, long userId, long messageId, Instant at) {
    this(guildId, channelId, userId, messageId, at, _ -> false);
  }

  /** Of somebody without roles, outside threads. */
  public Heard(
      long guildId,
      long channelId,
      long userId,
      long messageId,
      Instant at,
      LongPredicate mentions) {
    this(guildId, channelId, channelId, userId, messageId, Set.of(), -1, at, mentions);
  }
}
