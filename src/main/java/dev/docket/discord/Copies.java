package dev.docket.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Copies of messages among somebody's direct messages. Every call returns once Discord has
 * answered, and throws {@link DiscordFailure}.
 */
public interface Copies {

  /**
   * A message as it is at Discord.
   *
   * @param text empty where Discord withholds it
   * @param stickers their names
   */
  record Original(
      long channelId,
      long id,
      long authorId,
      String authorName,
      String link,
      String text,
      List<Asked.Attachment> attachments,
      List<String> stickers,
      Instant at) {}

  /** A message of a guild; empty if there is none that the member may read. */
  Optional<Original> find(long guildId, long channelId, long messageId, long userId);

  /**
   * Sends a direct message.
   *
   * @param nonce at most 25 characters; Discord drops a repeated one for some minutes
   * @return its id; empty if the user takes no direct messages
   */
  OptionalLong send(long userId, Reply copy, String nonce);

  /** Deletes a direct message that Docket sent; one that is gone already stays so. */
  void delete(long userId, long messageId);
}
