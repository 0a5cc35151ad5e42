package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.tokens.TokenEvent;
import dev.docket.tokens.TokenEvent.TokenIssued;
import dev.docket.tokens.TokenEvent.TokenRevoked;
import dev.docket.tokens.TokenScope;
import dev.docket.tokens.TokenSecret;
import java.time.Duration;
import java.util.List;

/** One of each event about tokens, with every component filled. */
final class TokenExamples {

  static final EventFamily FAMILY = new EventFamily(TokenEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new TokenIssued(
              900,
              1,
              "dashboard",
              List.of(TokenScope.CASES_READ, TokenScope.LEVELS_WRITE),
              TokenSecret.hashOf("secret"),
              NOON.plus(Duration.ofDays(90)),
              10,
              NOON),
          new TokenRevoked(900, 1, 10, NOON));

  private TokenExamples() {}
}
