package dev.docket.tokens;

import dev.docket.kernel.Right;

/** What it takes to let programs in. */
public enum TokenRight {
  MANAGE;

  private static final int LEVEL = 7;
  private static final long ADMINISTRATOR = 1L << 3;

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return new Right("token", LEVEL, ADMINISTRATOR);
  }
}
