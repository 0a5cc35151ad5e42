package dev.docket.levels;

import java.util.List;

/** A page of those who earned XP. */
public record Earners(List<Earner> earners) {

  /** Who earned on which board. */
  public record Earner(int board, long userId) {}
}
