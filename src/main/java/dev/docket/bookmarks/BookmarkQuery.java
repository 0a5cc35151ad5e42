package dev.docket.bookmarks;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about bookmarks. */
public sealed interface BookmarkQuery<R> extends Query<R> {

  /** Whether a guild's members may bookmark messages, and who switched it. */
  record FindBookmarkSetup(long guildId) implements BookmarkQuery<BookmarkSetup> {
    @Override
    public Class<BookmarkSetup> answerType() {
      return BookmarkSetup.class;
    }

    @Override
    public List<String> streams() {
      return List.of(BookmarkSwitch.streamOf(guildId));
    }
  }

  /**
   * A member's bookmarks, latest first.
   *
   * @param limit 1 to 100
   */
  record ListBookmarks(long guildId, long userId, int before, int limit)
      implements BookmarkQuery<BookmarkPage> {
    @Override
    public Class<BookmarkPage> answerType() {
      return BookmarkPage.class;
    }

    @Override
    public List<String> streams() {
      return List.of(Shelf.streamOf(guildId, userId));
    }
  }

  /** The bookmark of which a direct message is the copy, in whatever guild; at most one. */
  record FindCopy(long userId, long copyId) implements BookmarkQuery<BookmarkPage> {
    @Override
    public Class<BookmarkPage> answerType() {
      return BookmarkPage.class;
    }
  }
}
