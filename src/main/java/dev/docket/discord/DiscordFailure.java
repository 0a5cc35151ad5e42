package dev.docket.discord;

import dev.docket.kernel.Problem;

/** Discord did not do what it was asked to. */
public final class DiscordFailure extends RuntimeException implements Problem.Foreseen {

  /** Whether and when it is worth asking again. */
  public enum Kind {
    /** Discord could not be reached, or could not do it now. */
    PASSING("discord-unavailable"),
    /** Discord was not asked, because what it was asked before keeps failing. */
    UNASKED("discord-left-alone"),
    /** Docket lacks a permission: in vain until somebody grants it. */
    FORBIDDEN("discord-forbids"),
    /** Asking again is useless. */
    FINAL("discord-refuses");

    private final Problem problem;

    Kind(String code) {
      this.problem = new Problem(Problem.Kind.DISCORD, code);
    }

    /** As every door tells it apart. */
    public Problem problem() {
      return problem;
    }
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

  @Override
  public Problem problem() {
    return kind.problem();
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
