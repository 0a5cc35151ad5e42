package dev.docket.cases;

import dev.docket.cases.BatchEvent.Target;
import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the batch board, many at a time. */
final class BatchBoardTables {

  private static final String PROPOSE =
      """
      insert into batch
      select * from jsonb_populate_recordset(null::batch, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String NAME =
      """
      insert into batch_member
      select * from jsonb_populate_recordset(null::batch_member, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String MOVE =
      """
      update batch b set phase = r.phase
      from jsonb_populate_recordset(null::batch, cast(:rows as jsonb)) r
      where b.guild_id = r.guild_id and b.batch_id = r.batch_id
      """;

  private static final String SETTLE =
      """
      update batch_member m
      set settled = true, case_number = r.case_number, refusal = r.refusal, details = r.details
      from jsonb_populate_recordset(null::batch_member, cast(:rows as jsonb)) r
      where m.guild_id = r.guild_id and m.batch_id = r.batch_id and m.user_id = r.user_id
      """;

  private final JsonRows tables;

  BatchBoardTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record BatchRow(
      long guildId,
      long batchId,
      long moderatorId,
      CaseKind kind,
      BatchPhase phase,
      @Nullable Long lastingSeconds,
      int deleteMessageSeconds,
      boolean silent,
      Instant proposedAt) {}

  record PhaseRow(long guildId, long batchId, BatchPhase phase) {}

  record MemberRow(
      long guildId,
      long batchId,
      long userId,
      int place,
      @Nullable String reason,
      boolean settled,
      @Nullable Long caseNumber,
      @Nullable CaseRefusal refusal,
      List<String> details) {

    static MemberRow named(BatchRef batch, int place, Target target) {
      var reason = target.reason();
      return new MemberRow(
          batch.guildId(),
          batch.batchId(),
          target.userId(),
          place,
          reason == null ? null : reason.stored(),
          false,
          null,
          null,
          List.of());
    }

    static MemberRow settled(BatchRef batch, BatchItem item) {
      return new MemberRow(
          batch.guildId(),
          batch.batchId(),
          item.userId(),
          0,
          null,
          true,
          item.caseNumber(),
          item.refusal(),
          item.details());
    }
  }

  void save(
      List<BatchRow> proposed,
      List<MemberRow> named,
      List<PhaseRow> phases,
      List<MemberRow> settled) {
    tables.write(PROPOSE, proposed);
    tables.write(NAME, named);
    tables.write(MOVE, phases);
    tables.write(SETTLE, settled);
  }
}
