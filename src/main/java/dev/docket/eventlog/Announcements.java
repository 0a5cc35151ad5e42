package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which streams are announced to all nodes by name whenever they grow, in the same commit.
 *
 * @param types of aggregate
 * @param here told first of what this node appends, before its caller knows
 */
public record Announcements(Set<String> types, Consumer<String> here) {

  /** Where streams are announced. */
  public static final String CHANNEL = "docket_stream";

  static final Announcements NONE = new Announcements(Set.of(), _ -> {});

  List<String> of(List<UnitOfEvents> units) {
    return units.stream()
        .flatMap(it -> it.entries().stream())
        .filter(it -> types.contains(it.streamType()))
        .map(Entry::stream)
        .distinct()
        .toList();
  }
}
