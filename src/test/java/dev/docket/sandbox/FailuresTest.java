package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;
import org.junit.jupiter.api.Test;

class FailuresTest extends SandboxTest {

  private static final String BAN = "/guilds/\\d+/bans/\\d+";

  private static final String BROKEN = "unexpected end of stream";

  @Test
  void aScriptedRefusalIsMetAsOftenAsSaid() {
    sandbox.failures().on("PUT", BAN).answer(403, 50013, "Missing Permissions").times(1);

    refused(50013, ban());
    ban().complete();

    assertThat(statuses()).containsExactly(403, 204);
  }

  @Test
  void aRateLimitIsWaitedOut() {
    sandbox.failures().on("PUT", BAN).rateLimit(Duration.ofSeconds(1)).times(1);
    var start = Instant.now();

    ban().complete();

    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    assertThat(statuses()).containsExactly(429, 204);
  }

  @Test
  void aRateLimitThatNamesNoTimeIsTriedAgain() {
    sandbox.failures().on("PUT", BAN).rateLimitWithoutRetryAfter().times(1);

    ban().complete();

    assertThat(statuses()).containsExactly(429, 204);
  }

  @Test
  void a503IsTriedAgainByTheClient() {
    sandbox.failures().on("PUT", BAN).answer(503).times(1);

    ban().complete();

    assertThat(statuses()).containsExactly(503, 204);
  }

  @Test
  void aDroppedConnectionFailsTheRequestWithoutEffect() {
    sandbox.failures().on("PUT", BAN).dropConnection();

    assertThatThrownBy(() -> ban().submit().join()).hasStackTraceContaining(BROKEN);

    assertThat(guild.bans()).isEmpty();
    assertThat(statuses()).isNotEmpty().containsOnly(0);
  }

  @Test
  void aSingleDropOnAReusedConnectionIsSentAgainUnnoticed() {
    sandbox.failures().on("PUT", BAN).dropAnswer().times(1);

    ban().complete();

    assertThat(statuses()).containsExactly(0, 204);
  }

  @Test
  void aDroppedAnswerFailsTheRequestThatTookEffect() {
    sandbox.failures().on("PUT", BAN).dropAnswer();

    assertThatThrownBy(() -> ban().submit().join()).hasStackTraceContaining(BROKEN);

    assertThat(guild.bans()).containsKey(member.id());
  }

  @Test
  void aDelayHoldsTheAnswer() {
    sandbox.failures().on(".*", BAN).delay(Duration.ofMillis(300)).times(1);
    var start = Instant.now();

    ban().complete();

    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void clearedRulesAreForgotten() {
    sandbox.failures().on("PUT", BAN).answer(500);
    sandbox.failures().clear();

    ban().complete();

    assertThat(guild.bans()).hasSize(1);
  }

  @Test
  void duringAnOutageRequestsGetNoAnswer() {
    sandbox.goOffline();
    assertThatThrownBy(() -> jda.retrieveUserById(member.id()).useCache(false).submit().join())
        .hasStackTraceContaining(BROKEN);
    sandbox.comeBack();

    ban().complete();
  }

  private AuditableRestAction<Void> ban() {
    return jdaGuild().ban(UserSnowflake.fromId(member.id()), 0, TimeUnit.SECONDS);
  }

  private List<Integer> statuses() {
    return sandbox.calls().stream()
        .filter(call -> call.path().matches(BAN))
        .map(RestCall::status)
        .toList();
  }
}
