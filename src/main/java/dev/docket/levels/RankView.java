package dev.docket.levels;

/**
 * Where one member stands.
 *
 * @param rank from 1; members with the same XP share it
 * @param levelXp the XP at which the level begins
 * @param nextLevelXp the XP at which the next level begins
 * @param members how many members have XP in the guild
 * @param hidden whether they chose to be on no leaderboard
 */
public record RankView(
    long guildId,
    long userId,
    long rank,
    long xp,
    int level,
    long levelXp,
    long nextLevelXp,
    long members,
    boolean hidden) {}
