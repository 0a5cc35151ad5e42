package dev.docket.bookmarks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as it stands.
 *
 * @param copyId the direct message with the copy, once it was sent
 * @param note what it is for
 */
public record BookmarkView(
    long guildId,
    long userId,
    int number,
    long channelId,
    long messageId,
    long authorId,
    @Nullable Long copyId,
    @Nullable String note,
    Instant at) {}
