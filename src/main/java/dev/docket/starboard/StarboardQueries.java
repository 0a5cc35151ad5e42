package dev.docket.starboard;

import dev.docket.readmodels.ReadModelReader;
import dev.docket.starboard.StarboardQuery.FindStarboard;
import dev.docket.starboard.StarboardQuery.FindStarred;
import dev.docket.starboard.StarboardQuery.ListStarred;
import dev.docket.starboard.StarboardView.Board;
import dev.docket.starboard.StarboardView.Change;
import dev.docket.starboard.StarredMessages.Starred;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/starboard}. */
final class StarboardQueries {

  private static final int LARGEST_PAGE = 100;
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final ReadModelReader board;

  StarboardQueries(ReadModelReader board) {
    this.board = board;
  }

  @QueryHandler
  StarboardView handle(FindStarboard query) {
    var ignored = new HashSet<Long>();
    var changes =
        board.read(
            "find-starboard",
            it ->
                it.param("guild", query.guildId())
                    .query((row, number) -> change(row, ignored))
                    .list());
    return new StarboardView(
        changes.isEmpty() ? null : changes.getFirst().board(), ignored, changes);
  }

  /** Discord keeps the time of a message in its id. */
  @QueryHandler
  StarredMessages handle(ListStarred query) {
    var since = query.since();
    var first = since == null ? 0 : since.toEpochMilli() - DISCORD_EPOCH << TIME_SHIFT;
    return new StarredMessages(
        board.read(
            "list-starred",
            it ->
                it.param("guild", query.guildId())
                    .param("author", query.authorId())
                    .param("first", first)
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(StarboardQueries::starred)
                    .list()));
  }

  @QueryHandler
  StarRefs handle(FindStarred query) {
    return new StarRefs(
        board.read(
            "find-starred",
            it ->
                it.param("guild", query.guildId())
                    .param("channel", query.channelId())
                    .param("messages", query.messageIds().toArray(Long[]::new))
                    .query(StarRef.class)
                    .list()));
  }

  private static Change change(ResultSet row, Set<Long> ignored) throws SQLException {
    ignored.addAll(List.of((Long[]) row.getArray("ignored").getArray()));
    var channel = row.getObject("channel_id", Long.class);
    return new Change(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("moderator_id"),
        channel == null
            ? null
            : new Board(channel, new StarEmoji(row.getString("emoji")), row.getInt("threshold")));
  }

  private static Starred starred(ResultSet row, int number) throws SQLException {
    return new Starred(
        new StarRef(row.getLong("guild_id"), row.getLong("channel_id"), row.getLong("message_id")),
        row.getLong("author_id"),
        row.getInt("stars"),
        row.getObject("reached_at", OffsetDateTime.class).toInstant(),
        post(row));
  }

  private static @Nullable BoardPost post(ResultSet row) throws SQLException {
    var post = row.getObject("post_id", Long.class);
    return post == null ? null : new BoardPost(row.getLong("post_channel_id"), post);
  }
}
