package dev.docket.afk;

/** How a member's being AFK ended. */
public enum AfkEnding {
  /** They wrote a message. */
  WROTE,
  /** They said so. */
  ASKED,
  /** Its time was up. */
  EXPIRED,
  /** A moderator ended it. */
  CLEARED,
  /** Discord refused the timeout that they had asked for. */
  REFUSED
}
