package dev.docket.readmodels;

/**
 * What the parts of one node tell each other.
 *
 * @param appended raised when the log has grown
 * @param moved raised when a read model or a reaction of this node has moved
 */
public record Signals(LogSignal appended, LogSignal moved) {}
