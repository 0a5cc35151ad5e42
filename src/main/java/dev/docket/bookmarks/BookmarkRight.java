package dev.docket.bookmarks;

import dev.docket.kernel.Right;

/** What bookmarks take. */
public enum BookmarkRight {
  SETTINGS(new Right("bookmark-setup", 5, 1L << 3)),
  KEEP(Right.ofEveryone("bookmarks"));

  private final Right right;

  BookmarkRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
