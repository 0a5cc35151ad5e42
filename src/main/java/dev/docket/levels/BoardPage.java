package dev.docket.levels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a board: most XP first, ties by user id.
 *
 * @param higher whether there is a page above
 * @param lower whether there is a page below
 * @param own where the one who asked stands, if anywhere
 */
public record BoardPage(List<Line> lines, boolean higher, boolean lower, @Nullable Line own) {

  /**
   * One member.
   *
   * @param rank from 1; members with the same XP share it
   * @param xp in a window, what was gained in it
   * @param level none in a window
   */
  public record Line(long userId, long rank, long xp, @Nullable Integer level) {}
}
