package dev.docket.eventlog;

import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.Message;

/** How an origin travels in the metadata of commands and events: all values are text. */
public final class OriginMetadata {

  private static final String ACTOR = "actor";
  private static final String SOURCE = "source";
  private static final String COMMAND = "command";
  private static final String CORRELATION = "correlation";
  private static final String CAUSATION = "causation";

  private static final List<String> KEYS = List.of(ACTOR, SOURCE, COMMAND, CORRELATION, CAUSATION);

  private OriginMetadata() {}

  /** The metadata that states an origin. */
  public static Map<String, Object> of(Origin origin) {
    var values = new HashMap<String, Object>();
    values.put(ACTOR, String.valueOf(origin.actorId()));
    values.put(SOURCE, origin.source().name());
    values.put(COMMAND, origin.commandId());
    values.put(CORRELATION, origin.correlationId());
    if (origin.causationId() != null) {
      values.put(CAUSATION, origin.causationId());
    }
    return values;
  }

  /** What of a command's metadata its events keep. */
  public static Map<String, Object> copy(Message<?> message) {
    var values = message.getMetaData();
    if (!values.containsKey(COMMAND)) {
      return Map.of();
    }
    var copy = new HashMap<String, Object>();
    for (var key : KEYS) {
      var value = values.get(key);
      if (value != null) {
        copy.put(key, value);
      }
    }
    return copy;
  }

  /** The origin stated by a message; Docket itself where none is stated. */
  public static Origin read(Message<?> message) {
    return read(message.getMetaData(), message.getIdentifier());
  }

  /** The origin stated by metadata; Docket itself, under the given id, where none is stated. */
  static Origin read(Map<String, ?> values, String id) {
    var command = values.get(COMMAND);
    if (command == null) {
      return Origin.of(Origin.DOCKET, Source.SYSTEM, id);
    }
    var causation = values.get(CAUSATION);
    return new Origin(
        Long.parseLong(Objects.toString(values.get(ACTOR))),
        Source.valueOf(Objects.toString(values.get(SOURCE))),
        command.toString(),
        Objects.toString(values.get(CORRELATION), ""),
        causation == null ? null : causation.toString());
  }
}
