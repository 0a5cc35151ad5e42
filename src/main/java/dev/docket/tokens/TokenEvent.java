package dev.docket.tokens;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a guild's tokens. */
public sealed interface TokenEvent extends GuildEvent {

  /** Which token, counted from 1 in its guild. */
  int number();

  /** Who did it. */
  long actorId();

  /** When it happened. */
  Instant at();

  /**
   * A token was issued; its secret is nowhere in the log.
   *
   * @param hash SHA-256 of the secret, in hexadecimal
   */
  @EventName("token.issued")
  record TokenIssued(
      long guildId,
      int number,
      String name,
      List<TokenScope> scopes,
      String hash,
      Instant expiresAt,
      long actorId,
      Instant at)
      implements TokenEvent {}

  /** A token lets nobody in any more. */
  @EventName("token.revoked")
  record TokenRevoked(long guildId, int number, long actorId, Instant at) implements TokenEvent {}
}
