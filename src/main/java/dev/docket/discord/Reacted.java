package dev.docket.discord;

import java.util.Set;

/**
 * A reaction of a person to what somebody else wrote.
 *
 * @param parentId the channel that a thread belongs to, or the channel itself
 * @param userId who reacted
 * @param roles ids of the roles that they hold
 * @param authorId who wrote the message
 */
public record Reacted(
    long guildId,
    long channelId,
    long parentId,
    long messageId,
    long userId,
    Set<Long> roles,
    long authorId) {}
