package dev.docket.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * Where a personal text stands; it is sealed to this place, and opens at no other.
 *
 * @param holder the event's id, or what else names one stored JSON document
 * @param pointer the JSON pointer of the text in it; none where an upcaster may have moved it
 * @param guildId the guild under whose key it is sealed as well; 0 where the document says none
 */
public record TextPlace(String holder, @Nullable String pointer, long guildId) {

  /** A place in a document that says no guild, as the state of an aggregate does. */
  public TextPlace(String holder, @Nullable String pointer) {
    this(holder, pointer, 0);
  }
}
