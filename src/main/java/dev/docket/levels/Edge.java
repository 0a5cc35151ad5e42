package dev.docket.levels;

/**
 * Where a page of a board ends and another begins: at a member with so much XP.
 *
 * @param lower whether the page below is meant, or the one above
 */
public record Edge(long xp, long userId, boolean lower) {

  /** Before everyone. */
  public static final Edge TOP = new Edge(Long.MAX_VALUE, Long.MIN_VALUE, true);
}
