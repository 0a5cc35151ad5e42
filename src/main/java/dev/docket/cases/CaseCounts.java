package dev.docket.cases;

import java.util.List;

/** How many cases each moderator opened, by kind; void ones are left out. */
public record CaseCounts(List<Line> lines) {

  /**
   * One moderator's cases of one kind.
   *
   * @param moderatorId 0 for Docket itself
   */
  public record Line(long moderatorId, CaseKind kind, int cases) {}
}
