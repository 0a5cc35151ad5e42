package dev.docket.eventlog;

import java.util.List;

/**
 * A stretch of the log, filtered.
 *
 * @param events those that were asked for, in order
 * @param upTo the position up to which the stretch has been looked through
 * @param full whether there may be more right behind it
 */
public record LogPage(List<StoredEvent> events, long upTo, boolean full) {}
