package dev.docket.cases;

import dev.docket.kernel.PersonalTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of the case board, with their texts opened. */
record CaseRows(PersonalTexts texts) {

  static EscalationReplay.Act past(ResultSet row, int number) throws SQLException {
    return new EscalationReplay.Act(
        CaseHistory.What.valueOf(row.getString("what")),
        row.getLong("case_number"),
        row.getLong("user_id"),
        CaseKind.valueOf(row.getString("kind")),
        row.getLong("moderator_id"),
        row.getObject("ruled_at", OffsetDateTime.class).toInstant());
  }

  CaseView view(ResultSet row, int number) throws SQLException {
    return new CaseView(
        row.getLong("guild_id"),
        row.getLong("case_number"),
        CaseKind.valueOf(row.getString("kind")),
        CaseState.valueOf(row.getString("state")),
        row.getLong("user_id"),
        row.getLong("moderator_id"),
        opened(row, "reason"),
        row.getBoolean("silent"),
        row.getObject("ruled_at", OffsetDateTime.class).toInstant(),
        instant(row, "ends_at"),
        row.getInt("delete_message_seconds"),
        row.getObject("related_case", Long.class),
        Notice.valueOf(row.getString("notice")),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getObject("log_channel_id", Long.class),
        row.getObject("log_message_id", Long.class),
        Validity.valueOf(row.getString("validity")),
        List.of((String[]) row.getArray("labels").getArray()),
        row.getObject("jail_role_id", Long.class),
        List.of((Long[]) row.getArray("role_ids").getArray()),
        List.of((Long[]) row.getArray("missing_role_ids").getArray()));
  }

  @Nullable String opened(ResultSet row, String column) throws SQLException {
    var stored = row.getString(column);
    return stored == null ? null : texts.open(stored);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
