package dev.docket.levels;

import org.jspecify.annotations.Nullable;

/**
 * What an award came to.
 *
 * @param awarded XP gained
 * @param xp the member's total afterwards
 * @param level the member's level afterwards
 * @param levelUp whether this award reached a new level
 * @param unearned why nothing was gained, if nothing was
 */
public record XpAnswer(
    long awarded, long xp, int level, boolean levelUp, @Nullable Unearned unearned) {}
