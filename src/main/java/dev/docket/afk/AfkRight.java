package dev.docket.afk;

import dev.docket.kernel.Right;

/** What ending somebody else's AFK takes. */
public enum AfkRight {
  CLEAR(new Right("clearafk", 2, 1L << 40));

  private final Right right;

  AfkRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
