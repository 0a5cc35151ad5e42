package dev.docket.starboard;

import dev.docket.kernel.Right;

/** What changing the starboard takes. */
public enum StarboardRight {
  SETUP("setup"),
  SHOW("show"),
  REMOVE("remove"),
  IGNORE("ignore"),
  RECOUNT("recount");

  private static final int LEVEL = 5;
  private static final long MANAGE_SERVER = 1L << 5;

  private final Right right;

  StarboardRight(String command) {
    right = new Right("starboard " + command, LEVEL, MANAGE_SERVER);
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
