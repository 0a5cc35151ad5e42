package dev.docket.bookmarks;

import java.time.Instant;
import java.util.List;

/**
 * Whether a guild's members may bookmark messages.
 *
 * @param history who switched it, latest first
 */
public record BookmarkSetup(boolean on, List<Switched> history) {

  /** One turn of the switch. */
  public record Switched(boolean on, long actorId, Instant at) {}
}
