package dev.docket.starboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a guild shows, and where.
 *
 * @param board null if it shows nothing
 * @param ignored the channels of which nothing is shown
 */
public record StarboardView(@Nullable Board board, Set<Long> ignored, List<Change> changes) {

  /** Where messages are shown, and from how many of which emoji on. */
  public record Board(long channelId, StarEmoji emoji, int threshold) {}

  /**
   * What somebody changed, latest first.
   *
   * @param board what was set up; null for a removal
   */
  public record Change(Instant at, long moderatorId, @Nullable Board board) {}
}
