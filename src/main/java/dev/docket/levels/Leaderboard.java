package dev.docket.levels;

import java.util.List;

/**
 * Members by XP, most first.
 *
 * @param members how many members have XP in the guild
 */
public record Leaderboard(List<Line> lines, long members) {

  /**
   * One member.
   *
   * @param rank from 1; members with the same XP share it
   */
  public record Line(long userId, long rank, long xp, int level) {}
}
