package dev.docket.tokens;

import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import dev.docket.tokens.TokenEvent.TokenIssued;
import dev.docket.tokens.TokenEvent.TokenRevoked;
import dev.docket.tokens.TokenTables.IssuedRow;
import dev.docket.tokens.TokenTables.RevokedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/api-tokens}. */
final class TokenProjection implements Projection {

  static final ReadModel API_TOKENS = new ReadModel("api-tokens", 1);

  @Override
  public ReadModel readModel() {
    return API_TOKENS;
  }

  @Override
  public Class<TokenEvent> family() {
    return TokenEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new TokenFold(new TokenTables(tables), new ArrayList<>(), new ArrayList<>());
  }

  private record TokenFold(TokenTables tables, List<IssuedRow> issued, List<RevokedRow> revoked)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((TokenEvent) recorded.event()) {
        case TokenIssued it ->
            issued.add(
                new IssuedRow(
                    it.guildId(),
                    it.number(),
                    it.name(),
                    it.scopes().stream().map(TokenScope::text).collect(Collectors.joining(" ")),
                    it.actorId(),
                    it.at(),
                    it.expiresAt()));
        case TokenRevoked it ->
            revoked.add(new RevokedRow(it.guildId(), it.number(), it.at(), it.actorId()));
      }
    }

    @Override
    public int held() {
      return issued.size() + revoked.size();
    }

    @Override
    public void write() {
      tables.save(issued, revoked);
    }
  }
}
