package dev.docket.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one of a subject's keys.
 *
 * @param generation from 1
 * @param erasedAt none while texts can be opened with it
 */
public record KeyState(int generation, Instant madeAt, @Nullable Instant erasedAt) {

  static KeyState of(ResultSet row, int number) throws SQLException {
    var erasedAt = row.getObject("erased_at", OffsetDateTime.class);
    return new KeyState(
        row.getInt("generation"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        erasedAt == null ? null : erasedAt.toInstant());
  }
}
