package dev.docket.levels;

import java.util.List;

/**
 * Who would have which level, had other terms always been so; excluded members are left out.
 *
 * @param terms how many changes the present terms come from, by which they are told from later ones
 * @param curve the proposed one, or the present one where none was proposed
 * @param differs whether the proposal differs from the present terms at all
 * @param atOnce whether applying it comes to this at once; all but a curve counts from then on
 * @param awards how many awards were judged again
 * @param members how many members have or would have XP
 * @param moves the largest, by levels and then by XP
 * @param roles those that somebody would win or lose
 * @param levels how many members are on each level, lowest first
 */
public record WhatIf(
    int terms,
    String curve,
    boolean differs,
    boolean atOnce,
    long awards,
    long members,
    long up,
    long down,
    List<Move> moves,
    List<RoleMoves> roles,
    List<LevelCount> levels) {

  /** How many would stay on their level. */
  public long unchanged() {
    return members - up - down;
  }

  /** A member who would have another level. */
  public record Move(long userId, long xp, long newXp, int level, int newLevel) {}

  /** How many would win and lose a role. */
  public record RoleMoves(long roleId, int level, long won, long lost) {}

  /** How many members are on a level, and would be. */
  public record LevelCount(int level, long now, long then) {}
}
