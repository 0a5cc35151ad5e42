package dev.docket.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on whom, as Discord states it at the moment of the command; role positions count from 0
 * for {@code @everyone}.
 *
 * @param permissions the moderator's permission bits in the guild
 * @param targetIsBanned whether Discord lists the target as banned now
 * @param targetTimedOutUntil end of the timeout that Discord shows for the target, if any
 */
public record Authority(
    boolean actorIsOwner,
    long permissions,
    int actorTopRole,
    int docketTopRole,
    boolean targetIsDocket,
    boolean targetIsOwner,
    boolean targetIsBot,
    boolean targetIsMember,
    int targetTopRole,
    boolean targetIsBanned,
    @Nullable Instant targetTimedOutUntil) {}
