package dev.docket.discord;

import dev.docket.kernel.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A button as somebody pressed it.
 *
 * @param buttonId at most 100 characters, and possibly forged; a menu's id where one was used
 * @param values what was chosen from the menu
 */
public record Pressed(
    long interactionId,
    long guildId,
    Actor actor,
    String buttonId,
    List<String> values,
    Words words,
    Instant at,
    Screen screen) {}
