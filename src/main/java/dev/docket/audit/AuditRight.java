package dev.docket.audit;

import dev.docket.kernel.Right;

/** What the acts without a case take. */
public enum AuditRight {
  PURGE(new Right("purge", 2, 1L << 13)),
  SLOWMODE(new Right("slowmode", 2, 1L << 4)),
  LIST(new Right("audit list", 2, 1L << 40)),
  REPORT(Right.ofEveryone("report"));

  private final Right right;

  AuditRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
