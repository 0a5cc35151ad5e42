package dev.docket.tokens;

import dev.docket.kernel.Query;
import java.util.List;

/** Everything that can be asked about tokens. */
public sealed interface TokenQuery<R> extends Query<R> {

  /** The latest 100 tokens of a guild, newest first, those that are good no more among them. */
  record ListTokens(long guildId) implements TokenQuery<TokenList> {
    @Override
    public Class<TokenList> answerType() {
      return TokenList.class;
    }

    @Override
    public List<String> streams() {
      return List.of(TokenLedger.streamOf(guildId));
    }
  }
}
