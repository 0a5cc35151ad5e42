package dev.docket.tempvoice;

import dev.docket.kernel.Right;

/** What temporary voice takes. */
public enum VoiceRight {
  SETTINGS(new Right("temporary-voice", 5, 1L << 3));

  private final Right right;

  VoiceRight(Right right) {
    this.right = right;
  }

  /** As the doors and the decisions ask for it. */
  public Right right() {
    return right;
  }
}
