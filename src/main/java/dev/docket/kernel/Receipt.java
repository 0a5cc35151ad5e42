package dev.docket.kernel;

/**
 * The answer to a command.
 *
 * @param answer what was decided
 * @param position log position of the last event that the command appended; 0 if it appended none
 * @param repeated whether this command id had been answered before
 */
public record Receipt<R>(R answer, long position, boolean repeated) {}
