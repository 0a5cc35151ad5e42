package dev.docket.guilds;

import dev.docket.kernel.Right;

/** What changing settings takes; where a guild has given no levels, only its administrators may. */
public enum SettingRight {
  SETTINGS("config", 5),
  /** Whoever gives levels could raise themselves, so it takes the highest of a guild. */
  LEVELS("config level", 7),
  /** Levels are among them. */
  ALL("config restore", 7),
  RULES("escalation", 5),
  SETUP("setup jail", 7);

  private static final long ADMINISTRATOR = 1L << 3;

  private final Right right;

  SettingRight(String command, int level) {
    this.right = new Right(command, level, ADMINISTRATOR);
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
