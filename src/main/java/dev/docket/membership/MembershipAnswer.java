package dev.docket.membership;

/**
 * How a membership stands.
 *
 * @param stays how often Docket has joined
 */
public record MembershipAnswer(boolean present, int stays) {}
