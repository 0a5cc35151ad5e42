package dev.docket.afk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to themselves, or a moderator to them.
 *
 * @param position where the log tells of it
 * @param actorId who did it
 * @param until the end of the timeout, if it is one
 */
public record AfkAct(
    long position,
    AfkActKind kind,
    Instant at,
    long userId,
    long actorId,
    @Nullable Instant until,
    @Nullable String reason) {}
