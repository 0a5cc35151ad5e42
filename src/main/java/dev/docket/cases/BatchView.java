package dev.docket.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mass action as it stands.
 *
 * @param members who was named, in that order
 */
public record BatchView(
    long guildId,
    long batchId,
    long moderatorId,
    CaseKind kind,
    BatchPhase phase,
    @Nullable Duration lasting,
    int deleteMessageSeconds,
    boolean silent,
    Instant at,
    List<Member> members) {

  /**
   * Somebody who was named.
   *
   * @param settled what it came to; none if there is no result yet
   */
  public record Member(long userId, @Nullable String reason, @Nullable BatchItem settled) {}

  /** The results so far. */
  public List<BatchItem> results() {
    return settled().toList();
  }

  /** The cases opened so far. */
  public List<Long> caseNumbers() {
    return settled().map(BatchItem::caseNumber).filter(Objects::nonNull).toList();
  }

  private Stream<BatchItem> settled() {
    return members.stream().map(Member::settled).filter(Objects::nonNull);
  }
}
