package dev.docket.afk;

/** What became of the nickname of a member who is back. */
public enum NicknameOutcome {
  /** It is what it was before. */
  RESTORED,
  /** It was changed meanwhile, or never, and stays as it is. */
  LEFT,
  /** Discord refused to change it back. */
  REFUSED,
  /** The member is AFK again already. */
  HANDED_ON
}
