package dev.docket.cases;

import java.time.Instant;
import java.util.List;

/** Mass actions of a guild, newest first. */
public record BatchList(List<Line> batches) {

  /** One of them, and how many users it names. */
  public record Line(long batchId, CaseKind kind, BatchPhase phase, Instant at, int users) {}
}
