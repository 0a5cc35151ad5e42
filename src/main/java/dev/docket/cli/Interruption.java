package dev.docket.cli;

/** Says in a line that a command was stopped, by Ctrl-C or SIGTERM, while it ran. */
final class Interruption implements AutoCloseable {

  private final Thread hook = new Thread(() -> System.err.println("docket: stopped"));

  /**
   * From now on.
   *
   * @throws IllegalStateException if the process is being stopped already
   */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the process is being stopped: whatever fails now fails because of that. */
  static boolean isUnderWay() {
    try (var _ = new Interruption()) {
      return false;
    } catch (IllegalStateException _) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // It is said already.
    }
  }
}
