package dev.docket.gifs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed the limits of a guild, latest first. */
public record GifLimitChanges(List<Change> changes) {

  /**
   * One change.
   *
   * @param channelId null for the whole guild
   * @param limit null if it was cleared
   */
  public record Change(
      @Nullable Long channelId, @Nullable GifLimit limit, long moderatorId, Instant at) {}
}
