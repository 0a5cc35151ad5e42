package dev.docket.tokens;

import dev.docket.readmodels.ReadModelReader;
import dev.docket.tokens.TokenList.Token;
import dev.docket.tokens.TokenQuery.ListTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/api-tokens}. */
final class TokenQueries {

  private final ReadModelReader board;

  TokenQueries(ReadModelReader board) {
    this.board = board;
  }

  @QueryHandler
  TokenList handle(ListTokens query) {
    return new TokenList(
        board.read(
            "list-tokens",
            it -> it.param("guild", query.guildId()).query(TokenQueries::token).list()));
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
    return new Token(
        row.getInt("number"),
        row.getString("name"),
        List.copyOf(TokenScope.parse(row.getString("scopes"))),
        row.getLong("issuer_id"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        revokedAt == null ? null : revokedAt.toInstant(),
        row.getObject("revoker_id", Long.class));
  }
}
