package dev.docket.levels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a guild's level settings came about, latest change first.
 *
 * @param next where the next page begins; none on the last
 */
public record LevelSettingHistory(List<Change> changes, @Nullable Long next) {

  /**
   * One change.
   *
   * @param name tells settings of one kind apart; empty where there is only one
   * @param before none if it was Docket's own
   * @param after none if it is Docket's own again
   */
  public record Change(
      long position,
      Instant at,
      long actorId,
      LevelSettingKind kind,
      String name,
      @Nullable String before,
      @Nullable String after) {}
}
