package dev.docket.levels;

/**
 * What an import, or its undoing, came to for one member.
 *
 * @param changed whether it changed anything
 */
public record ImportAnswer(boolean changed, long before, long xp, int level) {}
