package dev.docket.kernel;

/** The event log could not be reached: nothing was acknowledged, and the command may be resent. */
public final class LogUnavailable extends RuntimeException implements Problem.Foreseen {

  /** Wraps what the database driver said. */
  public LogUnavailable(Throwable cause) {
    super("The event log cannot be reached: " + cause.getMessage(), cause);
  }

  @Override
  public Problem problem() {
    return Problem.DATABASE_UNREACHABLE;
  }
}
