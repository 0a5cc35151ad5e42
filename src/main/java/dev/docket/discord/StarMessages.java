package dev.docket.discord;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Starred messages and the posts that show them. Every call returns once Discord has answered, and
 * throws {@link DiscordFailure}.
 */
public interface StarMessages {

  /** A message as it is at this moment, with the stars it has. */
  Sight look(Place message, long boardChannelId, Predicate<String> isStar);

  /** Where a message is. */
  record Place(long guildId, long channelId, long messageId) {}

  /** What a look at a message showed. */
  sealed interface Sight {

    /** It is not there any more. */
    record Gone() implements Sight {}

    /** It is where nothing is shown from: private, or for adults while the board is not. */
    record Excluded() implements Sight {}

    /** Its channel is not seen, be it that it is archived: nothing can be said. */
    record Unknown() implements Sight {}

    /**
     * It is there.
     *
     * @param stars how many users starred it, without its author and bots
     * @param text empty where Discord withholds it
     * @param image the address of the first image, if there is one
     * @param files the names of attachments and stickers
     */
    record Seen(
        int stars,
        long authorId,
        String author,
        String avatar,
        String text,
        @Nullable String image,
        List<String> files,
        String link,
        Instant at)
        implements Sight {}
  }

  /**
   * What a post shows.
   *
   * @param heading above the frame
   * @param linked what the link to the message is called
   */
  record Showcase(String heading, String linked, Sight.Seen message) {}

  /** Posts; a repeated nonce within some minutes is the same post. */
  long post(long guildId, long channelId, Showcase shown, String nonce);

  /** Whether the post still exists, and now shows that. */
  boolean edit(long guildId, long channelId, long postId, Showcase shown);

  /** Deletes a post; one that is gone stays so. */
  void delete(long guildId, long channelId, long postId);

  /** The post of Docket's own that links a message, among those since then. */
  OptionalLong find(long guildId, long channelId, String link, Instant since);

  /** Whether Docket may post in a channel, and read there. */
  boolean mayPost(long guildId, long channelId);

  /** Whether an emoji is one of the guild's own. */
  boolean hasEmoji(long guildId, long emojiId);
}
