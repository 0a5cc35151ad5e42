package dev.docket.levels;

import org.jspecify.annotations.Nullable;

/**
 * What a change of a level setting came to.
 *
 * @param before the value before, if there was one
 */
public record LevelSettingAnswer(@Nullable String before) {}
