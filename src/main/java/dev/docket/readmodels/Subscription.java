package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.StoredEvent;
import java.util.Set;

/**
 * Which events a follower is shown.
 *
 * @param names their stored names
 */
record Subscription(Set<String> names, int segment, int segments) {

  boolean wants(StoredEvent event) {
    return names.contains(event.name())
        && EventReader.segmentOf(event.guildId(), segments) == segment;
  }
}
