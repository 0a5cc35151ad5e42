package dev.docket.gifs;

import dev.docket.gifs.GifLimitChanges.Change;
import dev.docket.gifs.GifQuery.FindGifLimits;
import dev.docket.gifs.GifQuery.ListGifLimitChanges;
import dev.docket.gifs.GifQuery.ListRefusedGifs;
import dev.docket.gifs.RefusedGifs.Refusal;
import dev.docket.gifs.RefusedGifs.State;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/gif-limits}. */
final class GifQueries {

  private static final int LARGEST_PAGE = 100;
  private static final Duration USUAL = Duration.ofMinutes(1);

  private final ReadModelReader board;

  GifQueries(ReadModelReader board) {
    this.board = board;
  }

  private record Row(@Nullable Long channelId, @Nullable GifLimit limit, int windowSeconds) {}

  @QueryHandler
  GifLimitsView handle(FindGifLimits query) {
    var rows =
        board.read(
            "find-gif-limits",
            it -> it.param("guild", query.guildId()).query(GifQueries::row).list());
    var guild = GifLimit.NONE;
    var window = USUAL;
    var channels = new LinkedHashMap<Long, GifLimit>();
    for (var row : rows) {
      if (row.limit() == null) {
        continue;
      }
      if (row.channelId() == null) {
        guild = row.limit();
        window = Duration.ofSeconds(row.windowSeconds());
      } else {
        channels.put(row.channelId(), row.limit());
      }
    }
    return new GifLimitsView(guild, window, channels);
  }

  @QueryHandler
  GifLimitChanges handle(ListGifLimitChanges query) {
    return new GifLimitChanges(
        board.read(
            "list-gif-limit-changes",
            it -> it.param("guild", query.guildId()).query(GifQueries::change).list()));
  }

  @QueryHandler
  RefusedGifs handle(ListRefusedGifs query) {
    return new RefusedGifs(
        board.read(
            "list-refused-gifs",
            it ->
                it.param("guild", query.guildId())
                    .param("message", query.messageId())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(GifQueries::refusal)
                    .list()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("channel_id", Long.class), limit(row), row.getInt("window_seconds"));
  }

  private static @Nullable GifLimit limit(ResultSet row) throws SQLException {
    var ofMember = row.getObject("of_member", Integer.class);
    return ofMember == null ? null : new GifLimit(ofMember, row.getInt("in_channel"));
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getObject("channel_id", Long.class),
        limit(row),
        row.getLong("moderator_id"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Refusal refusal(ResultSet row, int number) throws SQLException {
    return new Refusal(
        row.getLong("guild_id"),
        row.getLong("channel_id"),
        row.getLong("message_id"),
        row.getLong("user_id"),
        row.getBoolean("of_member"),
        row.getInt("most"),
        row.getInt("window_seconds"),
        row.getBoolean("told"),
        State.valueOf(row.getString("state")),
        row.getString("cause"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
