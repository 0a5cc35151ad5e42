package dev.docket.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a channel a purge chose.
 *
 * @param count at most so many, newest first
 * @param authorId only those of this user
 * @param bots only those of bots
 * @param contains only those with this text, whatever its case
 */
public record MessageChoice(
    int count, @Nullable Long authorId, boolean bots, @Nullable String contains) {

  /** The most messages that one purge deletes. */
  public static final int MOST = 500;

  /** Whether a message is meant. */
  public boolean takes(long author, boolean isBot, String text) {
    return (authorId == null || authorId == author)
        && (!bots || isBot)
        && (contains == null
            || text.toLowerCase(Locale.ROOT).contains(contains.toLowerCase(Locale.ROOT)));
  }
}
