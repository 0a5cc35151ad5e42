package dev.docket.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mass action came to for one user: a case, or why there is none.
 *
 * @param details the values that the refusal's wording names
 */
public record BatchItem(
    long userId, @Nullable Long caseNumber, @Nullable CaseRefusal refusal, List<String> details) {

  /** A case was opened. */
  public static BatchItem opened(long userId, long caseNumber) {
    return new BatchItem(userId, caseNumber, null, List.of());
  }

  /** None was. */
  public static BatchItem refused(long userId, CaseRefusal refusal, List<String> details) {
    return new BatchItem(userId, null, refusal, details);
  }
}
