package dev.docket.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * Where a personal text stands; it is sealed to this place, and opens at no other.
 *
 * @param holder the event's id, or what else names one stored JSON document
 * @param pointer the JSON pointer of the text in it; none where an upcaster may have moved it
 */
public record TextPlace(String holder, @Nullable String pointer) {}
