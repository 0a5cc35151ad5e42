package dev.docket.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are meant; each part that is left out matches all.
 *
 * @param voided whether they were declared wrong
 * @param label however it is typed
 * @param text words that all stand in the reason, the notes or the evidence, in any order
 * @param from earliest time of ruling, inclusive
 * @param to latest time of ruling, exclusive
 */
public record CaseFilter(
    @Nullable Long userId,
    @Nullable Long moderatorId,
    @Nullable CaseKind kind,
    @Nullable InState state,
    @Nullable Boolean voided,
    @Nullable String label,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** All cases of a guild. */
  public static final CaseFilter ALL =
      new CaseFilter(null, null, null, null, null, null, null, null, null);

  /** A state that a case has at a moment: a timeout runs out without anybody saying so. */
  public record InState(CaseState state, Instant at) {}

  /** Only cases of a user. */
  public CaseFilter ofUser(@Nullable Long id) {
    return new CaseFilter(id, moderatorId, kind, state, voided, label, text, from, to);
  }

  /** Only cases that a moderator opened. */
  public CaseFilter byModerator(@Nullable Long id) {
    return new CaseFilter(userId, id, kind, state, voided, label, text, from, to);
  }

  /** Only cases of a kind. */
  public CaseFilter ofKind(@Nullable CaseKind only) {
    return new CaseFilter(userId, moderatorId, only, state, voided, label, text, from, to);
  }
}
