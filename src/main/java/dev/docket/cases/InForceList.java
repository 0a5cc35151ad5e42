package dev.docket.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bans and timeouts of a guild that are in force, or on their way to Discord. */
public record InForceList(List<Item> items) {

  /**
   * One of them.
   *
   * @param state RULED or RETRYING while Discord has not carried it out
   */
  public record Item(
      long userId, long caseNumber, CaseKind kind, CaseState state, @Nullable Instant endsAt) {}
}
