package dev.docket.levels;

import dev.docket.kernel.Right;

/** What it takes to change how levels work, or what somebody has. */
public enum LevelRight {
  SETTINGS("level", 5, 1L << 3),
  /** XP of single members. */
  MEMBERS("levels", 3, 1L << 5),
  /** XP of everyone at once. */
  EVERYONE("levels clear", 7, 1L << 3);

  private final Right right;

  LevelRight(String command, int level, long permission) {
    this.right = new Right(command, level, permission);
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
