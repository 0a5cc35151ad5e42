package dev.docket.cases;

import dev.docket.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on whom, as Discord states it at the moment of the command; role positions count from 0
 * for {@code @everyone}.
 *
 * @param targetIsBanned whether Discord lists the target as banned now
 * @param targetTimedOutUntil end of the timeout that Discord shows for the target, if any
 */
public record Authority(
    Actor actor,
    int docketTopRole,
    boolean targetIsDocket,
    boolean targetIsOwner,
    boolean targetIsBot,
    boolean targetIsMember,
    int targetTopRole,
    boolean targetIsBanned,
    @Nullable Instant targetTimedOutUntil) {}
