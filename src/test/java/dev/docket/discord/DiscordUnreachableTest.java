package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ruling waits out whatever keeps Discord from answering, and takes effect once. */
class DiscordUnreachableTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=100ms");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
    world.discord.comeBack();
  }

  @Test
  void aRulingMadeDuringAnOutageIsRetriedAndCarriedOutAfterIt() {
    var target = world.newMember("lucky for now");
    world.discord.goOffline();

    var number = Rulings.in(world).ban(target);

    var waiting = world.awaitState(number, CaseState.RETRYING);
    assertThat(waiting.failure()).isEqualTo("Discord cannot be reached");
    assertThat(waiting.attempts()).isPositive();
    assertThat(world.guild.bans()).doesNotContainKey(target.id());

    world.discord.comeBack();
    world.awaitState(number, CaseState.APPLIED);

    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.asks("case history", "number", number))
        .contains("Discord failed, trying again: Discord cannot be reached")
        .contains("carried out by Discord");
    assertThat(world.awaitModLog(number)).contains("BAN", "applied");
    assertThat(world.modLogPosts(number)).hasSize(1);
  }

  @Test
  void aCaseThatIsRetriedSaysSo() {
    var target = world.newMember("retried");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).dropConnection();

    var said = world.asks("ban", "user", target);

    assertThat(said).contains("Case #", "BAN").doesNotContain("\"applied\"");
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitState(number, CaseState.RETRYING);
    assertThat(world.asks("case view", "number", number))
        .contains("Discord failed ")
        .contains("(Discord cannot be reached)")
        .contains("trying again");
    world.discord.failures().clear();
    world.awaitState(number, CaseState.APPLIED);
    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void anErrorOnDiscordsSideIsNoFailure() {
    var target = world.newMember("erred upon");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).answer(503).times(2);

    world.asks("ban", "user", target);

    applied(world.latestCaseOf(target));
    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void aRateLimitIsWaitedOut() {
    var target = world.newMember("limited");
    world
        .discord
        .failures()
        .on("PUT", ".*/bans/" + target.id())
        .rateLimit(Duration.ofMillis(300))
        .times(2);

    world.asks("ban", "user", target);

    var view = applied(world.latestCaseOf(target));
    assertThat(view.attempts()).isZero();
    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void aRateLimitWithoutATimeIsWaitedOut() {
    var target = world.newMember("limited at will");
    world
        .discord
        .failures()
        .on("PATCH", ".*/members/" + target.id())
        .rateLimitWithoutRetryAfter()
        .times(2);

    world.asks("timeout", "user", target, "duration", "5m");

    applied(world.latestCaseOf(target));
    assertThat(world.guild.timedOutUntil(target.id())).isPresent();
  }

  @Test
  void aBanWhoseAnswerIsLostIsOneBan() {
    var target = world.newMember("lost ban");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).dropAnswer().times(3);

    world.asks("ban", "user", target);

    var view = applied(world.latestCaseOf(target));
    assertThat(world.guild.bans().get(target.id())).startsWith("Case #" + view.caseNumber());
    assertThat(world.directMessages(target)).hasSize(1);
    assertThat(world.historyOf(view.caseNumber()))
        .containsOnlyOnce(What.ENFORCEMENT_CONFIRMED)
        .doesNotContain(What.ENFORCEMENT_FAILED);
  }

  @Test
  void aTimeoutWhoseAnswerIsLostKeepsItsEnd() {
    var target = world.newMember("lost timeout");
    world.discord.failures().on("PATCH", ".*/members/" + target.id()).dropAnswer().times(3);

    world.asks("timeout", "user", target, "duration", "5m");

    var view = applied(world.latestCaseOf(target));
    assertThat(world.guild.timedOutUntil(target.id())).contains(view.endsAt());
  }

  @Test
  void anUnbanWhoseAnswerIsLostIsApplied() {
    var target = world.newMember("lost unban");
    world.asks("ban", "user", target);
    world.discord.failures().on("DELETE", ".*/bans/" + target.id()).dropAnswer().times(3);

    world.asks("unban", "user", target);

    applied(world.latestCaseOf(target));
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
  }

  @Test
  void aKickWhoseOneAnswerIsLostIsApplied() {
    var target = world.newMember("lost kick");
    world.discord.failures().on("DELETE", ".*/members/" + target.id()).dropAnswer().times(1);

    world.asks("kick", "user", target);

    applied(world.latestCaseOf(target));
    assertThat(world.guild.isMember(target.id())).isFalse();
  }

  @Test
  void aKickWhoseAnswersAreLostIsNotRepeatedOnAMemberWhoCameBack() {
    var target = world.newMember("boomerang");
    world.discord.failures().on("DELETE", ".*/members/" + target.id()).dropAnswer();
    var number = Rulings.in(world).kick(target);
    world.awaitState(number, CaseState.RETRYING);
    world.guild.join(target);
    world.discord.failures().clear();

    applied(world.caseOf(number));

    assertThat(world.guild.isMember(target.id())).isTrue();
  }

  @Test
  void anUnbanThatHadToWaitDoesNotUndoALaterBan() {
    var target = world.newMember("banned twice");
    world.asks("ban", "user", target);
    world.discord.failures().on("DELETE", ".*/bans/" + target.id()).dropConnection();
    var unban = Rulings.in(world).unban(target);
    world.awaitState(unban, CaseState.RETRYING);

    var ban = Rulings.in(world).ban(target);
    applied(world.caseOf(ban));
    world.discord.failures().clear();

    var waited = world.awaitState(unban, CaseState.FAILED);
    assertThat(waited.failure()).isEqualTo("overruled by case #" + ban);
    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.caseOf(ban).state()).isEqualTo(CaseState.APPLIED);
  }

  @Test
  void aBanThatHadToWaitDoesNotUndoALaterUnban() {
    var target = world.newMember("pardoned");
    world.discord.failures().on("PUT", ".*/bans/" + target.id()).dropConnection();
    var ban = Rulings.in(world).ban(target);
    world.awaitState(ban, CaseState.RETRYING);

    applied(world.caseOf(Rulings.in(world).unban(target)));
    world.discord.failures().clear();

    eventually("nothing is left to do about it", () -> dutiesAbout(ban) == 0);
    assertThat(world.caseOf(ban).state()).isEqualTo(CaseState.LIFTED);
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
  }

  private static long dutiesAbout(long number) {
    return JdbcClient.create(POSTGRES.dataSource())
        .sql("select count(*) from scheduled_tasks where task_instance like ?")
        .param("%/" + number)
        .query(Long.class)
        .single();
  }

  @Test
  void theModLogIsPostedOnceDiscordTakesItAgain() {
    var target = world.newMember("posted late");
    world
        .discord
        .failures()
        .on("POST", "/channels/" + world.modLog + "/messages")
        .dropAnswer()
        .times(1);

    world.asks("warn", "user", target);

    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    assertThat(world.modLogPosts(number)).hasSize(1);
  }

  private static CaseView applied(CaseView view) {
    return world.awaitState(view.caseNumber(), CaseState.APPLIED);
  }
}
