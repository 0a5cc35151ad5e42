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
 * @param erasedAt when what people had written there was last erased; none if it never was
 */
public record MembershipView(
    long guildId,
    Instant firstJoinedAt,
    Instant joinedAt,
    @Nullable Instant leftAt,
    int stays,
    @Nullable Instant erasedAt) {

  /** Whether it was erased since Docket left. */
  public boolean isErased() {
    return leftAt != null && erasedAt != null && !erasedAt.isBefore(leftAt);
  }

  MembershipView leave(Instant at) {
    return new MembershipView(guildId, firstJoinedAt, joinedAt, at, stays, erasedAt);
  }

  MembershipView rejoin(Instant at) {
    return new MembershipView(guildId, firstJoinedAt, at, null, stays + 1, erasedAt);
  }

  MembershipView erase(Instant at) {
    return new MembershipView(guildId, firstJoinedAt, joinedAt, leftAt, stays, at);
  }
}
