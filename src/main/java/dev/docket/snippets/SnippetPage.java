package dev.docket.snippets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the snippets that match.
 *
 * @param total how many match in all
 * @param next after which the next page begins; none on the last page
 */
public record SnippetPage(List<Line> lines, long total, @Nullable Mark next) {

  /**
   * A snippet among others.
   *
   * @param number its place among all that match, from 1
   * @param target of which it is an alias, if it is one
   */
  public record Line(
      long number,
      String name,
      @Nullable String target,
      long authorId,
      boolean locked,
      long uses) {}

  /** A place in the order. */
  public record Mark(long uses, String name) {}
}
