package dev.docket.bookmarks;

import dev.docket.bookmarks.BookmarkQuery.FindBookmarkSetup;
import dev.docket.bookmarks.BookmarkQuery.FindCopy;
import dev.docket.bookmarks.BookmarkQuery.ListBookmarks;
import dev.docket.bookmarks.BookmarkSetup.Switched;
import dev.docket.kernel.PersonalTexts;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/bookmarks}. */
final class BookmarkQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  BookmarkQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  BookmarkSetup handle(FindBookmarkSetup query) {
    var history =
        board.read(
            "find-bookmark-setup",
            it ->
                it.param("guild", query.guildId())
                    .query((row, _) ->
                        new Switched(
                            row.getBoolean("is_on"),
                            row.getLong("actor_id"),
                            row.getObject("at", OffsetDateTime.class).toInstant()))
                    .list());
    return new BookmarkSetup(!history.isEmpty() && history.getFirst().on(), history);
  }

  @QueryHandler
  BookmarkPage handle(ListBookmarks query) {
    return new BookmarkPage(
        board.read(
            "list-bookmarks",
            it ->
                it.param("guild", query.guildId())
                    .param("user", query.userId())
                    .param("before", query.before())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(this::view)
                    .list()));
  }

  @QueryHandler
  BookmarkPage handle(FindCopy query) {
    return new BookmarkPage(
        board.read(
            "find-copy",
            it ->
                it.param("user", query.userId())
                    .param("copy", query.copyId())
                    .query(this::view)
                    .list()));
  }

  private BookmarkView view(ResultSet row, int number) throws SQLException {
    var note = row.getString("note");
    return new BookmarkView(
        row.getLong("guild_id"),
        row.getLong("user_id"),
        row.getInt("number"),
        row.getLong("channel_id"),
        row.getLong("message_id"),
        row.getLong("author_id"),
        row.getObject("copy_id", Long.class),
        note == null ? null : texts.open(note),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
