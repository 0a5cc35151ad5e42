package dev.docket.discord;

import dev.docket.cases.HandAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a guild's audit log that tells of a ban, a kick or a timeout, or of the end of one.
 *
 * @param authorId who did it, a person or a bot; 0 where Discord names nobody
 * @param byDocket whether Docket itself did it
 */
public record AuditEntry(
    long guildId,
    long entryId,
    long authorId,
    boolean byDocket,
    long userId,
    HandAct act,
    @Nullable String reason,
    Instant at) {}
