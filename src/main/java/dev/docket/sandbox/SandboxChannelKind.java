package dev.docket.sandbox;

/** The kinds of channel that a sandbox guild can have, as Discord numbers them. */
public enum SandboxChannelKind {
  TEXT(0),
  VOICE(2),
  CATEGORY(4),
  STAGE(13),
  FORUM(15);

  private final int type;

  SandboxChannelKind(int type) {
    this.type = type;
  }

  int type() {
    return type;
  }
}
