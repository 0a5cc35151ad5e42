package dev.docket.levels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guild's seasons, latest first. */
public record Seasons(List<Season> seasons) {

  /**
   * One season.
   *
   * @param number from 1
   * @param endedAt none while it runs
   */
  public record Season(int number, String name, Instant startedAt, @Nullable Instant endedAt) {}
}
