package dev.docket.kernel;

/** The way in for every door and policy: sends a command and returns once it is durable. */
public interface Commands {

  /**
   * Sends a command; a command id that was seen before gets its first answer and changes nothing.
   *
   * @throws Refused when the rules say no; nothing was changed
   * @throws LogUnavailable when the event log cannot be reached; resend with the same command id
   */
  <R> Receipt<R> send(Command<R> command, Origin origin);
}
