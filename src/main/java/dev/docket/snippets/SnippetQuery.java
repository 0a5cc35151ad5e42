package dev.docket.snippets;

import dev.docket.kernel.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about snippets. */
public sealed interface SnippetQuery<R> extends Query<R> {

  /** The guild concerned. */
  long guildId();

  /** What an alias shows depends on its target, and who is used on whoever is an alias of it. */
  @Override
  default List<String> streams() {
    return List.of(Snippet.streamsOf(guildId()), SnippetUses.streamsOf(guildId()));
  }

  /** One snippet as it stands. */
  record FindSnippet(long guildId, SnippetName name) implements SnippetQuery<SnippetView> {
    @Override
    public Class<SnippetView> answerType() {
      return SnippetView.class;
    }
  }

  /**
   * Snippets, most used first.
   *
   * @param search what their name or text holds, in small or large letters
   * @param after the last of the page before
   * @param limit 1 to 100
   */
  record ListSnippets(
      long guildId,
      @Nullable String search,
      @Nullable Long authorId,
      SnippetPage.@Nullable Mark after,
      int limit)
      implements SnippetQuery<SnippetPage> {
    @Override
    public Class<SnippetPage> answerType() {
      return SnippetPage.class;
    }
  }

  /**
   * What was deleted and not restored, latest first.
   *
   * @param search what the name holds
   * @param limit 1 to 100
   */
  record ListDeletedSnippets(
      long guildId, @Nullable String search, @Nullable Long authorId, int limit)
      implements SnippetQuery<SnippetPage> {
    @Override
    public Class<SnippetPage> answerType() {
      return SnippetPage.class;
    }
  }

  /**
   * The versions of a snippet, or of what it is an alias of, latest first.
   *
   * @param before only versions below this one, for the next page
   * @param limit 1 to 100
   */
  record ListSnippetVersions(long guildId, SnippetName name, @Nullable Integer before, int limit)
      implements SnippetQuery<SnippetVersions> {
    @Override
    public Class<SnippetVersions> answerType() {
      return SnippetVersions.class;
    }
  }
}
