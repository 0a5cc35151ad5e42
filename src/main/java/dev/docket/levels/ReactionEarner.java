package dev.docket.levels;

/** Who earns by a reaction. */
public enum ReactionEarner {
  /** Whoever reacts. */
  REACTOR,
  /** Whoever wrote the message. */
  AUTHOR,
  BOTH;

  /** Whether the one who wrote the message earns, or the one who reacts to it. */
  public boolean includes(boolean author) {
    return switch (this) {
      case REACTOR -> !author;
      case AUTHOR -> author;
      case BOTH -> true;
    };
  }
}
