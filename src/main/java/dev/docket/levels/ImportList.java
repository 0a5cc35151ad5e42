package dev.docket.levels;

import java.time.Instant;
import java.util.List;

/** The imports of a guild, latest first. */
public record ImportList(List<Entry> imports) {

  /**
   * One import.
   *
   * @param members whose XP it changed
   * @param undone for how many of them it was taken back
   * @param xp what it came to in all
   */
  public record Entry(
      String importId,
      String bot,
      String fileHash,
      long actorId,
      Instant at,
      long members,
      long undone,
      long xp) {

    /** Whether nothing of it is left. */
    public boolean isUndone() {
      return undone == members;
    }
  }
}
