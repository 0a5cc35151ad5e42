package dev.docket.discord;

import java.time.Instant;

/** Is told who is a member of a guild, and since when. */
public interface Arrivals {

  /** Docket is connected, and may have missed who joined; must not block. */
  void connected(long guildId);

  /** Somebody joined just now; must not block. */
  void joined(long guildId, long userId, Instant joinedAt);

  /** A member showed up, who may have joined unnoticed; must not block. */
  void seen(long guildId, long userId, Instant joinedAt);

  /** Somebody left just now, or was removed; must not block. */
  default void left(long guildId, long userId) {}
}
