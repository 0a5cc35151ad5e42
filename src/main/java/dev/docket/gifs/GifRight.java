package dev.docket.gifs;

import dev.docket.kernel.Right;

/** What limits of GIFs take. */
public enum GifRight {
  SETTINGS(new Right("gif-limits", 5, 1L << 3));

  private final Right right;

  GifRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
