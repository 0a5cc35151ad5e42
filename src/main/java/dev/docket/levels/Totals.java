package dev.docket.levels;

import java.util.List;

/** What members have, board by board. */
public record Totals(List<Total> totals) {

  /** What one member has on one board. */
  public record Total(long guildId, int board, long userId, long xp) {}
}
