package dev.docket.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a command, through which door, and what it follows from.
 *
 * @param actorId Discord user id; 0 for Docket itself
 * @param commandId unique for ever; a repeated id is answered with the first answer
 * @param correlationId shared by everything that follows from one act
 * @param causationId the event or command that led to this one, if any
 */
public record Origin(
    long actorId,
    Source source,
    String commandId,
    String correlationId,
    @Nullable String causationId) {

  /** The actor id of Docket itself. */
  public static final long DOCKET = 0;

  /** A fresh act by a person, named by the door's own id for it. */
  public static Origin of(long actorId, Source source, String commandId) {
    return new Origin(actorId, source, commandId, commandId, null);
  }

  /** What Docket does of itself because of an event. */
  public static Origin following(String eventId, Source source, String commandId) {
    return new Origin(DOCKET, source, commandId, eventId, eventId);
  }
}
