package dev.docket.levels;

/**
 * What one member has.
 *
 * @param xp 0 for those who never earned any
 * @param excluded whether the member earns nothing any more
 */
public record LevelView(long userId, long xp, int level, boolean excluded) {}
