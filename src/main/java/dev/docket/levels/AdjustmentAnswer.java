package dev.docket.levels;

/**
 * What a change by hand came to.
 *
 * @param number by which it can be undone; 0 if it changed no XP
 */
public record AdjustmentAnswer(int number, long before, long xp, int levelBefore, int level) {}
