package dev.docket.levels;

import java.time.Instant;

/**
 * What a rule would take the first time.
 *
 * @param members how many would lose XP
 * @param xp how much they would lose in all
 * @param first when; nobody loses any XP before
 */
public record DecayPreview(long members, long xp, Instant first) {}
