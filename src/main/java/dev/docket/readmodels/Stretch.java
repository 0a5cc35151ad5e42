package dev.docket.readmodels;

import dev.docket.eventlog.StoredEvent;
import java.util.List;

/**
 * A stretch of the log as one subscription sees it.
 *
 * @param upTo the position up to which it has been looked through
 */
record Stretch(List<StoredEvent> events, long upTo) {}
