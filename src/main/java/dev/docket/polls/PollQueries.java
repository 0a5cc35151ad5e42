package dev.docket.polls;

import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollQuery.FindPostedPoll;
import dev.docket.polls.PollQuery.ListPollDuties;
import dev.docket.polls.PollQuery.ListPolls;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/polls}. */
final class PollQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  PollQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  PollView handle(FindPoll query) {
    return board
        .read(
            "find-poll",
            it ->
                it.param("guild", query.guildId())
                    .param("poll", query.pollId())
                    .query(this::view)
                    .optional())
        .orElseThrow(() -> Refused.because(PollRefusal.UNKNOWN_POLL, query.pollId()));
  }

  @QueryHandler
  PollViews handle(FindPostedPoll query) {
    return new PollViews(
        board.read(
            "find-posted-poll",
            it ->
                it.param("guild", query.guildId())
                    .param("message", query.messageId())
                    .query(this::view)
                    .list()));
  }

  @QueryHandler
  PollViews handle(ListPolls query) {
    return new PollViews(
        board.read(
            "list-polls",
            it ->
                it.param("guild", query.guildId())
                    .param("author", query.authorId())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(this::view)
                    .list()));
  }

  private record Owed(long guildId, long pollId, boolean isDue) {

    PollRef ref() {
      return new PollRef(guildId, pollId);
    }
  }

  @QueryHandler
  PollDuties handle(ListPollDuties query) {
    var owed =
        board.read(
            "list-poll-duties",
            sql -> sql.param("at", query.at().atOffset(ZoneOffset.UTC)).query(Owed.class).list());
    return new PollDuties(
        owed.stream().filter(Owed::isDue).map(Owed::ref).toList(),
        owed.stream().filter(it -> !it.isDue()).map(Owed::ref).toList());
  }

  private PollView view(ResultSet row, int number) throws SQLException {
    var options = Options.of(texts.open(row.getString("options")), row.getInt("option_count"));
    return new PollView(
        new PollRef(row.getLong("guild_id"), row.getLong("poll_id")),
        PollState.valueOf(row.getString("state")),
        row.getLong("channel_id"),
        row.getObject("message_id", Long.class),
        row.getLong("author_id"),
        texts.open(row.getString("title")),
        options,
        votes(row),
        instant(row, "closes_at"),
        instant(row, "ended_at"),
        row.getObject("ended_by", Long.class),
        Objects.requireNonNull(instant(row, "at")));
  }

  private static List<Integer> votes(ResultSet row) throws SQLException {
    var counts = (Number[]) row.getArray("votes").getArray();
    return Arrays.stream(counts).map(Number::intValue).toList();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
