package dev.docket.polls;

import dev.docket.kernel.Right;

/** What polls take. */
public enum PollRight {
  CREATE(Right.ofEveryone("poll create")),
  VOTE(Right.ofEveryone("poll vote")),
  /** One's own. */
  CLOSE(Right.ofEveryone("poll close")),
  SHOW(Right.ofEveryone("poll show")),
  CLOSE_ANY(new Right("poll close-any", 2, 1L << 40));

  private final Right right;

  PollRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
