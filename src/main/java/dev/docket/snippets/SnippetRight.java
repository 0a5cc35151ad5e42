package dev.docket.snippets;

import dev.docket.kernel.Right;

/** What each act on snippets takes, before the rules for single snippets. */
public enum SnippetRight {
  CREATE("snippet create"),
  ALIAS("snippet alias"),
  EDIT("snippet edit"),
  DELETE("snippet delete"),
  RESTORE("snippet restore"),
  USE("snippet use"),
  LIST("snippet list"),
  INFO("snippet info"),
  VERSIONS("snippet versions"),
  DIFF("snippet diff"),
  /** Whoever may lock is bound by no lock, no author, no role and no bar. */
  LOCK("snippet lock", 2, 1L << 40),
  UNLOCK("snippet unlock", 2, 1L << 40);

  private final Right right;

  SnippetRight(String command) {
    this.right = Right.ofEveryone(command);
  }

  SnippetRight(String command, int level, long permission) {
    this.right = new Right(command, level, permission);
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
