package dev.docket.tokens;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Instant;
import java.util.Set;

/** Everything that can be asked of a guild's tokens. */
public sealed interface TokenCommand extends Command<TokenAnswer> {

  /** Who asks. */
  Actor actor();

  @Override
  default String stream() {
    return TokenLedger.streamOf(guildId());
  }

  @Override
  default Class<TokenAnswer> answerType() {
    return TokenAnswer.class;
  }

  /**
   * Issues a token, which acts for whoever issued it.
   *
   * @param name what it is for, 1 to 64 characters, about nobody
   * @param hash of its secret, by {@link TokenSecret#hashOf}
   * @param expiresAt at most 366 days ahead
   */
  record IssueToken(
      long guildId,
      Actor actor,
      String name,
      Set<TokenScope> scopes,
      String hash,
      Instant expiresAt,
      Instant at)
      implements TokenCommand {}

  /** Lets a token in no more. */
  record RevokeToken(long guildId, Actor actor, int number, Instant at) implements TokenCommand {}
}
