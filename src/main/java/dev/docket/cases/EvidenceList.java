package dev.docket.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of one case, in the order in which it was handed in. */
public record EvidenceList(long caseNumber, List<Item> items) {

  /**
   * One piece.
   *
   * @param authorId who wrote what is shown, where that is known
   */
  public record Item(
      int number,
      long editorId,
      Instant at,
      String url,
      @Nullable String text,
      @Nullable Long authorId) {}
}
