package dev.docket.bookmarks;

import dev.docket.kernel.Refusal;

/** Why it was refused. */
public enum BookmarkRefusal implements Refusal {
  MISSING_PERMISSION,
  ALREADY_ENABLED,
  ALREADY_DISABLED,
  /** Nobody has switched them on. */
  BOOKMARKS_ARE_DISABLED,
  /** Details: number. */
  ALREADY_BOOKMARKED,
  /** Details: most, within. */
  TOO_MANY_AT_ONCE,
  /** Details: most. */
  SHELF_IS_FULL,
  /** Details: number. */
  UNKNOWN_BOOKMARK,
  /** The message is gone, or nothing that they may see. */
  UNKNOWN_MESSAGE,
  /** They take no direct messages. */
  DIRECT_MESSAGES_CLOSED,
  NOTE_UNCHANGED,
  /** It is about a copy that was sent or given up before. */
  BOOKMARK_SETTLED
}
