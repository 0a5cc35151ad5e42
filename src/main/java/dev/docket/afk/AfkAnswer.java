package dev.docket.afk;

/**
 * What a command came to.
 *
 * @param spell the time of being AFK that it concerns; 0 if there was none
 * @param away whether the member is AFK now
 */
public record AfkAnswer(int spell, boolean away) {}
