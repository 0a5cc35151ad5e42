package dev.docket.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands.
 *
 * @param position where the log begins to tell of it
 * @param actorId who did it, or who reported
 * @param userId whose messages were meant, or who was reported
 * @param count how many messages were asked for
 * @param messageIds the messages meant: those to purge, or the one reported
 * @param deleted how many messages are gone
 * @param before the slowmode before, in seconds
 * @param after the slowmode set
 * @param text why it was done, or what was reported
 * @param quote the text searched for, or that of the message reported
 * @param cause why it failed
 */
public record AuditEntry(
    long guildId,
    long actId,
    long position,
    AuditKind kind,
    AuditState state,
    Instant at,
    long actorId,
    @Nullable Long channelId,
    @Nullable Long userId,
    int count,
    boolean bots,
    List<Long> messageIds,
    int deleted,
    int before,
    int after,
    @Nullable String text,
    @Nullable String quote,
    @Nullable String cause) {}
