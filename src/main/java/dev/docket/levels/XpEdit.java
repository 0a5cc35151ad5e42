package dev.docket.levels;

import dev.docket.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every command states that changes a member's XP by hand.
 *
 * @param userId whose XP it is
 * @param isMember whether Discord lists them as a member now
 */
public record XpEdit(
    long guildId,
    long userId,
    boolean isMember,
    boolean isBot,
    Actor actor,
    Instant at,
    @Nullable String reason) {}
