package dev.docket.discord;

import dev.docket.kernel.Actor;
import java.time.Instant;

/**
 * A button as somebody pressed it.
 *
 * @param buttonId at most 100 characters, and possibly forged
 */
public record Pressed(
    long interactionId,
    long guildId,
    Actor actor,
    String buttonId,
    Words words,
    Instant at,
    Screen screen) {}
