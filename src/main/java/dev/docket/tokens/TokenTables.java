package dev.docket.tokens;

import dev.docket.readmodels.JsonRows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of tokens, many at a time. */
final class TokenTables {

  private static final String ISSUE =
      """
      insert into api_token
      select * from jsonb_populate_recordset(null::api_token, cast(:rows as jsonb))
      on conflict do nothing
      """;

  private static final String REVOKE =
      """
      update api_token t
      set revoked_at = r.revoked_at, revoker_id = r.revoker_id
      from jsonb_populate_recordset(null::api_token, cast(:rows as jsonb)) r
      where t.guild_id = r.guild_id and t.number = r.number
      """;

  private final JsonRows tables;

  TokenTables(JdbcClient tables) {
    this.tables = new JsonRows(tables);
  }

  record IssuedRow(
      long guildId,
      int number,
      String name,
      String scopes,
      long issuerId,
      Instant issuedAt,
      Instant expiresAt) {}

  record RevokedRow(long guildId, int number, Instant revokedAt, long revokerId) {}

  void save(List<IssuedRow> issued, List<RevokedRow> revoked) {
    tables.write(ISSUE, issued);
    tables.write(REVOKE, revoked);
  }
}
