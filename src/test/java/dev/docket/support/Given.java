package dev.docket.support;

import dev.docket.cases.Authority;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordinary values for tests to start from. */
public final class Given {

  public static final long GUILD = 900;
  public static final long MODERATOR = 10;
  public static final long MEMBER = 20;
  public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static final long BAN_KICK_MODERATE = 1L << 2 | 1L << 1 | 1L << 40;

  private Given() {}

  /** A moderator with these permissions. */
  public static Actor actor(long permissions) {
    return new Actor(MODERATOR, false, permissions, 5, Set.of());
  }

  /** A moderator above an ordinary member, and Docket above both. */
  public static Authority authority() {
    return new Authority(actor(BAN_KICK_MODERATE), 9, false, false, false, true, 1, false, null);
  }

  /** The same for another moderator. */
  public static Authority authority(long moderator) {
    var actor = new Actor(moderator, false, BAN_KICK_MODERATE, 5, Set.of());
    return new Authority(actor, 9, false, false, false, true, 1, false, null);
  }

  /** What Discord says once the member is banned. */
  public static Authority authorityOverBanned() {
    return new Authority(actor(BAN_KICK_MODERATE), 9, false, false, false, false, 0, true, null);
  }

  public static Ruling ruling(@Nullable String reason) {
    return ruling(MEMBER, reason, NOON);
  }

  public static Ruling ruling(long userId, @Nullable String reason, Instant at) {
    return new Ruling(GUILD, userId, MODERATOR, authority(), reason, false, at);
  }
}
