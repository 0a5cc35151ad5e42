package dev.docket.levels;

/**
 * What became of a member who may have gained no XP for a while.
 *
 * @param times how often XP was lost
 * @param xp the member's total afterwards
 * @param level the member's level afterwards
 */
public record DecayAnswer(int times, long xp, int level) {}
