package dev.docket.eventlog;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two-way map between event records and the names under which they are stored. */
public final class EventNames {

  private final Map<String, Class<?>> byName = new HashMap<>();

  /** Collects the names of every event in the given families. */
  public EventNames(Collection<EventFamily> families) {
    for (var family : families) {
      for (var event : eventsOf(family.type())) {
        var taken = byName.putIfAbsent(nameOf(event).value(), event);
        if (taken != null) {
          throw new IllegalStateException(event + " and " + taken + " share a stored name");
        }
      }
    }
  }

  List<String> all() {
    return byName.keySet().stream().sorted().toList();
  }

  /** All events of a sealed family, however deeply it is divided. */
  public static List<Class<?>> eventsOf(Class<?> family) {
    if (!family.isSealed()) {
      return List.of(family);
    }
    var events = new ArrayList<Class<?>>();
    for (var permitted : family.getPermittedSubclasses()) {
      events.addAll(eventsOf(permitted));
    }
    return events;
  }

  /** The stored name and revision of an event record. */
  public static EventName nameOf(Class<?> event) {
    var name = event.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalStateException(event + " has no @EventName");
    }
    return name;
  }

  /** Whether a class is an event, as opposed to Axon's own payloads. */
  static boolean isEvent(@Nullable Class<?> type) {
    return type != null && GuildEvent.class.isAssignableFrom(type);
  }

  /** The record that reads a stored event, once the upcasters have lifted it. */
  Class<?> classOf(String name, String revision) {
    var type = classOf(name);
    if (!revision.equals(String.valueOf(nameOf(type).revision()))) {
      throw new IllegalStateException(
          "The log holds revision %s of event '%s'; this version of Docket reads revision %d"
              .formatted(revision, name, nameOf(type).revision()));
    }
    return type;
  }

  /** The record that today's revision of a stored event is read as. */
  Class<?> classOf(String name) {
    var type = byName.get(name);
    if (type == null) {
      throw new IllegalStateException(
          "The log holds an event named '" + name + "' that this version of Docket does not know");
    }
    return type;
  }
}
