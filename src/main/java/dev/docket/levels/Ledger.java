package dev.docket.levels;

import java.util.List;

/**
 * How what read models say of members' XP compares with the members' events.
 *
 * @param members how many have XP, on whichever board
 * @param differences the first 1,000
 * @param different how many differences there are
 */
public record Ledger(long members, List<Difference> differences, long different) {

  /**
   * A member of whom a read model says something else than the log.
   *
   * @param log the sum of their events
   */
  public record Difference(
      String readModel, long guildId, int board, long userId, long log, long shown) {}
}
