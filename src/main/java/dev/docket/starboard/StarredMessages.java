package dev.docket.starboard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starred messages, those with the most stars first. */
public record StarredMessages(List<Starred> messages) {

  /**
   * A message that has or had enough stars.
   *
   * @param reachedAt when it first had
   * @param post the post that shows it, if there is one
   */
  public record Starred(
      StarRef ref, long authorId, int stars, Instant reachedAt, @Nullable BoardPost post) {}
}
