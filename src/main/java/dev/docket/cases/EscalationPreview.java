package dev.docket.cases;

import java.time.Instant;
import java.util.List;

/**
 * Whom an escalation rule would have hit, had it been switched on.
 *
 * @param cases how many cases a rule could count were looked at
 * @param members how many members it would have hit
 * @param times how often it would have acted
 * @param anyway how often a moderator did as much or more within a day
 * @param hits those hit most often first, as many as asked for
 */
public record EscalationPreview(int cases, int members, int times, int anyway, List<Hit> hits) {

  /**
   * One member.
   *
   * @param lastCase the latest case after which it would have acted
   */
  public record Hit(long userId, int times, Instant lastAt, long lastCase) {}
}
