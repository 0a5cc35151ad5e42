package dev.docket.discord;

/** Discord did not do what it was asked to. */
public final class DiscordFailure extends RuntimeException {

  /** Whether and when it is worth asking again. */
  public enum Kind {
    /** Discord could not be reached, or could not do it now. */
    PASSING,
    /** Discord was not asked, because what it was asked before keeps failing. */
    UNASKED,
    /** Docket lacks a permission: in vain until somebody grants it. */
    FORBIDDEN,
    /** Asking again is useless. */
    FINAL
  }

  private final Kind kind;

  /**
   * States a failure.
   *
   * @param cause what Discord said, in one line
   */
  public DiscordFailure(Kind kind, String cause) {
    super(cause, null, false, false);
    this.kind = kind;
  }

  /** States a failure, final or passing. */
  public DiscordFailure(boolean permanent, String cause) {
    this(permanent ? Kind.FINAL : Kind.PASSING, cause);
  }

  static DiscordFailure unasked(String cause) {
    return new DiscordFailure(Kind.UNASKED, cause);
  }

  /** Whether and when it is worth asking again. */
  public Kind kind() {
    return kind;
  }

  /** Whether asking again is useless as things stand. */
  public boolean permanent() {
    return switch (kind) {
      case PASSING, UNASKED -> false;
      case FORBIDDEN, FINAL -> true;
    };
  }

  /** What Discord said. */
  public String said() {
    return String.valueOf(getMessage());
  }
}
