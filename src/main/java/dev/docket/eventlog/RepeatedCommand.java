package dev.docket.eventlog;

/** A command with this id was answered before; its unit of work was not appended. */
public final class RepeatedCommand extends RuntimeException {

  RepeatedCommand(String commandId) {
    super("command " + commandId + " was answered before", null, false, false);
  }
}
