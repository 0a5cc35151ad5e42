package dev.docket.snippets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of a snippet, latest first.
 *
 * @param next the version below which the next page begins; none on the last page
 */
public record SnippetVersions(String name, List<Version> versions, @Nullable Integer next) {

  /**
   * One version.
   *
   * @param restoredVersion whose text it repeats, if it brought an older one back
   */
  public record Version(
      int version, String content, long editorId, Instant at, @Nullable Integer restoredVersion) {}
}
