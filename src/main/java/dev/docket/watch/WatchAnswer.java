package dev.docket.watch;

/**
 * What the watch over an audit log answers.
 *
 * @param readUpTo the last entry that was read
 */
public record WatchAnswer(long readUpTo) {}
