package dev.docket.guilds;

import org.jspecify.annotations.Nullable;

/**
 * What a change of a setting came to.
 *
 * @param before the value before, if there was one
 */
public record GuildAnswer(@Nullable String before) {}
