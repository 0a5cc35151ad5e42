package dev.docket.discord;

/** Discord did not do what it was asked to. */
public final class DiscordFailure extends RuntimeException {

  private final boolean permanent;

  /**
   * States a failure.
   *
   * @param permanent whether asking again is useless
   * @param cause what Discord said, in one line
   */
  public DiscordFailure(boolean permanent, String cause) {
    super(cause, null, false, false);
    this.permanent = permanent;
  }

  /** Whether asking again is useless. */
  public boolean permanent() {
    return permanent;
  }

  /** What Discord said. */
  public String said() {
    return String.valueOf(getMessage());
  }
}
