package dev.docket.telemetry;

import java.util.Locale;
import java.util.Map;

/**
 * A piece of work that is worth seeing, told without anything that a person wrote.
 *
 * @param name stable, and one of few
 * @param tags what tells it apart, by ids and names alone
 */
public record Work(Operation operation, String name, Map<String, String> tags) {

  /** What kind of work it is. */
  public enum Operation {
    /** A command, from its sender to the log and back. */
    COMMAND,
    /** A question to a read model. */
    QUERY,
    /** What somebody asked for at a door, with all that follows until the answer. */
    INTERACTION,
    /** Something that was owed, for example to Discord. */
    DUTY,
    /** A batch of events, folded and committed. */
    PROJECTION,
    /** A request to Discord. */
    DISCORD;

    /** The name by which it is found. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
