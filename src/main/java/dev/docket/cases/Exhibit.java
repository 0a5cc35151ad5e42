package dev.docket.cases;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as it is handed in.
 *
 * @param url where it can be seen: a message, or a file at Discord
 * @param text the message's text or what the file shows, at most 4,000 characters; kept, because
 *     messages are deleted
 * @param authorId who wrote it, where that is known
 */
public record Exhibit(String url, @Nullable String text, @Nullable Long authorId) {}
