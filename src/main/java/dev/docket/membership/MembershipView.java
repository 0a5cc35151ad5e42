package dev.docket.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Docket's membership in one guild.
 *
 * @param firstJoinedAt when its first stay began
 * @param joinedAt when its last stay began
 * @param leftAt since when it is gone; none if it is there
 * @param stays how often it has joined
 */
public record MembershipView(
    long guildId, Instant firstJoinedAt, Instant joinedAt, @Nullable Instant leftAt, int stays) {

  MembershipView leave(Instant at) {
    return new MembershipView(guildId, firstJoinedAt, joinedAt, at, stays);
  }

  MembershipView rejoin(Instant at) {
    return new MembershipView(guildId, firstJoinedAt, at, null, stays + 1);
  }
}
