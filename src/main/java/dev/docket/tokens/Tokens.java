package dev.docket.tokens;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.TokenHolder;
import dev.docket.tokens.TokenEvent.TokenIssued;
import dev.docket.tokens.TokenEvent.TokenRevoked;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guild's tokens that nobody revoked. */
final class Tokens {

  private final Map<Integer, TokenIssued> valid = new HashMap<>();
  private int issued;

  static Tokens of(Stream<GuildEvent> events) {
    var tokens = new Tokens();
    events.map(TokenEvent.class::cast).forEach(tokens::evolve);
    return tokens;
  }

  void evolve(TokenEvent event) {
    switch (event) {
      case TokenIssued it -> {
        valid.put(it.number(), it);
        issued = Math.max(issued, it.number());
      }
      case TokenRevoked it -> valid.remove(it.number());
    }
  }

  /** How many were ever issued. */
  int issued() {
    return issued;
  }

  /** How many would let somebody in at a moment. */
  long live(Instant at) {
    return valid.values().stream().filter(it -> it.expiresAt().isAfter(at)).count();
  }

  @Nullable TokenIssued find(int number) {
    return valid.get(number);
  }

  /** Whom a token stands for, if it is good at a moment. */
  Optional<TokenHolder> holder(TokenSecret secret, Instant at) {
    return Optional.ofNullable(valid.get(secret.number()))
        .filter(it -> secret.matches(it.hash()) && it.expiresAt().isAfter(at))
        .map(it ->
            new TokenHolder(
                it.guildId(),
                it.actorId(),
                it.number(),
                it.scopes().stream().map(TokenScope::text).collect(Collectors.toSet())));
  }
}
