package dev.docket.discord;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guilds in which Docket is a member, as Discord states it. */
public interface OwnGuilds {

  /**
   * What the gateway showed.
   *
   * @param joined since when Docket is in each guild that it sees
   * @param unavailable guilds in which it is too, but which Discord cannot show at the moment
   */
  record Seen(Map<Long, Instant> joined, Set<Long> unavailable) {}

  /** Nothing as long as Docket is not connected, for then nothing is known. */
  Optional<Seen> seen();
}
