package dev.docket.sandbox;

import java.time.Instant;

/**
 * One message in an activity trace.
 *
 * @param at when it was written, in whole seconds
 * @param author a name or number that tells authors apart
 * @param textLength in characters
 */
public record Contribution(Instant at, String author, int textLength) {}
