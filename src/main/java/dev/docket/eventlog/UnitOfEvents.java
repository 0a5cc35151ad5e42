package dev.docket.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that one unit of work appends: everything or nothing.
 *
 * @param command the command that caused it; none for events that were appended without one
 */
record UnitOfEvents(long guildId, @Nullable Answered command, List<Entry> entries) {

  /** The id of its command; empty for events that were appended without one. */
  String commandId() {
    return command == null ? "" : command.commandId();
  }

  /**
   * A command and its answer.
   *
   * @param answer as JSON
   */
  record Answered(String commandId, String answer) {}

  /**
   * One event, ready to be stored.
   *
   * @param occurredAt to the microsecond, as the log keeps it
   * @param payload as canonical JSON
   * @param metadata as canonical JSON
   */
  record Entry(
      String eventId,
      String streamType,
      String stream,
      long sequence,
      String name,
      int revision,
      Instant occurredAt,
      String payload,
      String metadata) {

    /** PostgreSQL prints a UUID in lower case, and the hash is over what it prints. */
    Entry {
      eventId = eventId.toLowerCase(Locale.ROOT);
    }

    /** The time as microseconds since 1970. */
    long micros() {
      return Math.addExact(
          Math.multiplyExact(occurredAt.getEpochSecond(), 1_000_000L),
          occurredAt.getNano() / 1_000);
    }
  }
}
