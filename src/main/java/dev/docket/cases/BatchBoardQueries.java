package dev.docket.cases;

import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchQuery.ListBatches;
import dev.docket.cases.BatchQuery.ListRunningBatches;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/batch-board}. */
final class BatchBoardQueries {

  private final ReadModelReader board;
  private final PersonalTexts texts;

  BatchBoardQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  /** A mass action, repeated for each of its users. */
  private record Row(BatchView batch, BatchView.Member member) {}

  @QueryHandler
  BatchView handle(FindBatch query) {
    var rows =
        board.read(
            "find-batch",
            it ->
                it.param("guild", query.guildId())
                    .param("batch", query.batchId())
                    .query((row, _) -> row(query, row))
                    .list());
    if (rows.isEmpty()) {
      throw Refused.because(BatchRefusal.UNKNOWN_BATCH, query.batchId());
    }
    var batch = rows.getFirst().batch();
    return new BatchView(
        batch.guildId(),
        batch.batchId(),
        batch.moderatorId(),
        batch.kind(),
        batch.phase(),
        batch.lasting(),
        batch.deleteMessageSeconds(),
        batch.silent(),
        batch.at(),
        rows.stream().map(Row::member).toList());
  }

  @QueryHandler
  BatchList handle(ListBatches query) {
    return new BatchList(
        board.read(
            "list-batches",
            it ->
                it.param("guild", query.guildId())
                    .param("limit", query.limit())
                    .query((row, _) ->
                        new BatchList.Line(
                            row.getLong("batch_id"),
                            CaseKind.valueOf(row.getString("kind")),
                            BatchPhase.valueOf(row.getString("phase")),
                            instant(row),
                            row.getInt("users")))
                    .list()));
  }

  @QueryHandler
  RunningBatches handle(ListRunningBatches query) {
    return new RunningBatches(
        board.read(
            "list-running-batches",
            it ->
                it.query((row, _) -> new BatchRef(row.getLong("guild_id"), row.getLong("batch_id")))
                    .list()));
  }

  private Row row(FindBatch query, ResultSet row) throws SQLException {
    var seconds = row.getObject("lasting_seconds", Long.class);
    return new Row(
        new BatchView(
            query.guildId(),
            query.batchId(),
            row.getLong("moderator_id"),
            CaseKind.valueOf(row.getString("kind")),
            BatchPhase.valueOf(row.getString("phase")),
            seconds == null ? null : Duration.ofSeconds(seconds),
            row.getInt("delete_message_seconds"),
            row.getBoolean("silent"),
            instant(row),
            List.of()),
        new BatchView.Member(row.getLong("user_id"), reason(row), item(row)));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("proposed_at", OffsetDateTime.class).toInstant();
  }

  private @Nullable String reason(ResultSet row) throws SQLException {
    var stored = row.getString("reason");
    return stored == null ? null : texts.open(stored);
  }

  private static @Nullable BatchItem item(ResultSet row) throws SQLException {
    if (!row.getBoolean("settled")) {
      return null;
    }
    var refusal = row.getString("refusal");
    return new BatchItem(
        row.getLong("user_id"),
        row.getObject("case_number", Long.class),
        refusal == null ? null : CaseRefusal.valueOf(refusal),
        List.of((String[]) row.getArray("details").getArray()));
  }
}
