package dev.docket.afk;

import java.util.Set;

/** Ids of the members who are AFK. */
public record AwayMembers(Set<Long> userIds) {}
