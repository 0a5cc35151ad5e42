package dev.docket.audit;

import dev.docket.audit.AuditQuery.FindAct;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.audit.AuditQuery.ListOpenActs;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/guild-audit}. */
final class AuditQueries {

  private static final int LARGEST_PAGE = 100;

  private final ReadModelReader board;
  private final PersonalTexts texts;

  AuditQueries(ReadModelReader board, PersonalTexts texts) {
    this.board = board;
    this.texts = texts;
  }

  @QueryHandler
  AuditEntry handle(FindAct query) {
    return board
        .read(
            "find-act",
            it ->
                it.param("guild", query.guildId())
                    .param("act", query.actId())
                    .query(this::entry)
                    .optional())
        .orElseThrow(() -> Refused.because(AuditRefusal.UNKNOWN_ACT));
  }

  @QueryHandler
  AuditPage handle(ListActs query) {
    var kind = query.kind();
    return new AuditPage(
        board.read(
            "list-acts",
            it ->
                it.param("guild", query.guildId())
                    .param("asker", query.askerId())
                    .param("kind", kind == null ? null : kind.name())
                    .param("user", query.userId())
                    .param("before", query.before())
                    .param("limit", Math.clamp(query.limit(), 1, LARGEST_PAGE))
                    .query(this::entry)
                    .list()));
  }

  @QueryHandler
  OpenActs handle(ListOpenActs query) {
    return new OpenActs(
        board.read(
            "list-open-acts",
            it ->
                it.param("until", query.until().atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new ActRef(row.getLong("guild_id"), row.getLong("act_id")))
                    .list()));
  }

  private AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("guild_id"),
        row.getLong("act_id"),
        row.getLong("position"),
        AuditKind.valueOf(row.getString("kind")),
        AuditState.valueOf(row.getString("state")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("actor_id"),
        row.getObject("channel_id", Long.class),
        row.getObject("user_id", Long.class),
        row.getInt("count"),
        row.getBoolean("bots"),
        List.of((Long[]) row.getArray("message_ids").getArray()),
        row.getInt("deleted"),
        row.getInt("before"),
        row.getInt("after"),
        opened(row.getString("text")),
        opened(row.getString("quote")),
        row.getString("cause"));
  }

  private @Nullable String opened(@Nullable String stored) {
    return stored == null ? null : texts.open(stored);
  }
}
