package dev.docket.membership;

import java.util.List;

/** Docket's memberships, by the id of the guild. */
public record Memberships(List<MembershipView> guilds) {}
