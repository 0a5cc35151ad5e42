package dev.docket.guilds;

import dev.docket.kernel.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a guild's settings, latest first.
 *
 * @param next the position below which the next page begins; none on the last page
 */
public record SettingHistory(List<Change> changes, @Nullable Long next) {

  /**
   * One change.
   *
   * @param position the event's place in the log
   * @param source through which door
   * @param name which of several settings of the kind; empty where there is only one
   * @param before the old value, if it was set
   * @param after the new value, if it is set
   */
  public record Change(
      long position,
      Instant at,
      long actorId,
      Source source,
      SettingKind kind,
      String name,
      @Nullable String before,
      @Nullable String after) {}
}
