package dev.docket.tokens;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.Actor;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.kernel.TokenDoor;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
import dev.docket.tokens.TokenQuery.ListTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may let programs in, for how long, and what a second node knows of it. */
class TokenLedgerTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Actor OWNER = new Actor(10, true, 0, 9, Set.of());
  private static final AtomicReference<Instant> NOW = new AtomicReference<>(NOON);
  private static TestDocket docket;
  private static TestDocket second;

  @BeforeAll
  static void start() {
    InstantSource source = NOW::get;
    Clock clock = source.withZone(ZoneOffset.UTC);
    docket = TestDocket.start(POSTGRES.access(), clock);
    second = TestDocket.start(POSTGRES.access(), clock);
  }

  @AfterAll
  static void stop() {
    second.close();
    docket.close();
  }

  private static int issue(long guild, String secret, Duration lasting) {
    var command =
        new IssueToken(
            guild,
            OWNER,
            "dashboard",
            EnumSet.of(TokenScope.CASES_READ),
            TokenSecret.hashOf(secret),
            NOW.get().plus(lasting),
            NOW.get());
    return send(command, "issue/" + secret).number();
  }

  private static TokenAnswer send(TokenCommand command, String id) {
    return docket.commands().send(command, Origin.of(10, Source.CLI, id)).answer();
  }

  private static String secret(long seed) {
    var bytes = new byte[TokenSecret.BYTES];
    new Random(seed).nextBytes(bytes);
    return TokenSecret.of(bytes);
  }

  private static void eventuallyRefusedBy(TestDocket node, String text) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (node.get(TokenDoor.class).holder(text).isPresent()) {
      assertThat(System.nanoTime()).as("still let in").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void aTokenLetsItsHolderInOnEveryNodeUntilItIsRevokedOnOne() {
    var secret = secret(1);
    var number = issue(1, secret, Duration.ofDays(1));
    var text = new TokenSecret(1, number, secret).text();
    for (var node : Set.of(docket, second)) {
      assertThat(node.get(TokenDoor.class).holder(text))
          .hasValueSatisfying(it -> {
            assertThat(it.userId()).isEqualTo(10);
            assertThat(it.scopes()).containsExactly("cases:read");
          });
    }
    send(new RevokeToken(1, OWNER, number, NOW.get()), "revoke/1");
    assertThat(docket.get(TokenDoor.class).holder(text)).isEmpty();
    eventuallyRefusedBy(second, text);
  }

  @Test
  void aTokenOfOneGuildOpensNoOther() {
    var secret = secret(2);
    var number = issue(2, secret, Duration.ofDays(1));
    var door = docket.get(TokenDoor.class);
    assertThat(door.holder(new TokenSecret(2, number, secret).text())).isPresent();
    assertThat(door.holder(new TokenSecret(3, number, secret).text())).isEmpty();
    assertThat(door.holder(new TokenSecret(2, number + 1, secret).text())).isEmpty();
  }

  @Test
  void aTokenExpires() {
    var secret = secret(4);
    var number = issue(4, secret, Duration.ofHours(1));
    var text = new TokenSecret(4, number, secret).text();
    NOW.set(NOON.plus(Duration.ofHours(1)));
    try {
      assertThat(docket.get(TokenDoor.class).holder(text)).isEmpty();
    } finally {
      NOW.set(NOON);
    }
  }

  @Test
  void fiftyTokensAreTheMostAndARevokedOneMakesRoom() {
    for (var i = 0; i < 50; i++) {
      issue(5, secret(500 + i), Duration.ofDays(1));
    }
    refused(TokenRefusal.TOO_MANY_TOKENS, () -> issue(5, secret(560), Duration.ofDays(1)));
    send(new RevokeToken(5, OWNER, 1, NOON), "revoke/5");
    assertThat(issue(5, secret(561), Duration.ofDays(1))).isEqualTo(51);
    var list = docket.queries().askLatest(new ListTokens(5)).tokens();
    assertThat(list).hasSize(51);
    assertThat(list.getLast().revokerId()).isEqualTo(10);
    assertThat(list.getLast().isLive(NOON)).isFalse();
  }

  @Test
  void whatNoTokenCanBeIsRefused() {
    refused(InputRefusal.DURATION_OUT_OF_RANGE, () -> issue(6, secret(6), Duration.ofDays(400)));
    refused(InputRefusal.DURATION_OUT_OF_RANGE, () -> issue(6, secret(6), Duration.ofDays(-1)));
    refused(
        TokenRefusal.UNKNOWN_TOKEN,
        () -> send(new RevokeToken(6, OWNER, 1, NOON), "revoke/unknown"));
    var number = issue(6, secret(7), Duration.ofDays(1));
    send(new RevokeToken(6, OWNER, number, NOON), "revoke/6");
    refused(
        TokenRefusal.ALREADY_REVOKED,
        () -> send(new RevokeToken(6, OWNER, number, NOON), "revoke/6/again"));
    refused(InputRefusal.VALUE_UNREADABLE, () -> TokenScope.parse("cases:read, everything"));
  }

  @Test
  void theSecretIsNowhereInTheDatabase() {
    var secret = secret(8);
    issue(8, secret, Duration.ofDays(1));
    var events =
        JdbcClient.create(POSTGRES.dataSource())
            .sql("select count(*) from event where payload::text like :secret");
    assertThat(events.param("secret", "%" + secret + "%").query(Long.class).single()).isZero();
  }

  private static void refused(Refusal refusal, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
  }
}
