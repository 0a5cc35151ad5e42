package dev.docket.snippets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One snippet.
 *
 * @param target of which it is an alias, if it is one; then content, version and {@code changedAt}
 *     are those of the target
 * @param uses under this name; those under its aliases are counted in
 * @param aliases names that stand for it
 */
public record SnippetView(
    long guildId,
    String name,
    @Nullable String target,
    String content,
    int version,
    long authorId,
    Instant createdAt,
    Instant changedAt,
    boolean locked,
    long uses,
    List<String> aliases) {

  /** The name under which its text is kept. */
  public SnippetName original() {
    return new SnippetName(target == null ? name : target);
  }
}
