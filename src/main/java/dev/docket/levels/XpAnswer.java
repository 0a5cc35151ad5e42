package dev.docket.levels;

/**
 * What an award came to.
 *
 * @param awarded XP gained; 0 while the cooldown lasts
 * @param xp the member's total afterwards
 * @param level the member's level afterwards
 * @param levelUp whether this award reached a new level
 */
public record XpAnswer(long awarded, long xp, int level, boolean levelUp) {}
