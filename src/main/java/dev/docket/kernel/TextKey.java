package dev.docket.kernel;

/**
 * Names the keys that a text is sealed under: its subject's, and that of the guild it was written
 * in.
 *
 * @param generation of the subject's keys, from 1
 * @param guildId 0 where the text belongs to no guild, and is sealed under its subject's key alone
 * @param guildGeneration of the guild's keys, from 1; 0 without a guild
 */
public record TextKey(int generation, long guildId, int guildGeneration) {}
