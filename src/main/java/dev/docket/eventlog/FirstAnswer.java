package dev.docket.eventlog;

/**
 * What a command was answered the first time.
 *
 * @param position log position of its last event
 * @param answer as JSON
 */
public record FirstAnswer(long position, String answer) {}
