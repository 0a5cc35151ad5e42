package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseState;
import dev.docket.cases.Notice;
import dev.docket.sandbox.RestCall;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the member is told, when, and what becomes of the case if they cannot be told. */
class DirectMessageTest {

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
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "kick", "warn"})
  void whoTakesNoMessagesIsRuledOnAllTheSame(String command) {
    var target = world.newMember("deaf to " + command);
    world.discord.closeDirectMessages(target.id());

    assertThat(world.asks(command, "user", target)).contains("applied", "not taken by the member");

    var view = world.latestCaseOf(target);
    assertThat(view.notice()).isEqualTo(Notice.CLOSED);
    assertThat(view.state()).isEqualTo(CaseState.APPLIED);
    assertThat(world.asks("case history", "number", view.caseNumber()))
        .contains("carried out by Discord, direct message not taken by the member");
    assertThat(world.directMessages(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "kick", "warn"})
  void aSilentRulingSendsNothing(String command) {
    var target = world.newMember("unaware of " + command);

    assertThat(world.asks(command, "user", target, "silent", true)).contains("applied", "\"none\"");

    assertThat(world.latestCaseOf(target).notice()).isEqualTo(Notice.SILENT);
    assertThat(world.directMessages(target)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ban", "kick"})
  void whoIsSentAwayIsToldBefore(String command) {
    var target = world.newMember("told before " + command);

    world.asks(command, "user", target);

    var acts = world.acts().stream().map(RestCall::path).toList();
    var told = acts.indexOf("/channels/%d/messages".formatted(directChannel(target.id())));
    var removed =
        acts.stream()
            .filter(it -> it.endsWith("/" + target.id()) && it.startsWith("/guilds/"))
            .findFirst()
            .map(acts::indexOf)
            .orElseThrow();
    assertThat(told).isNotNegative().isLessThan(removed);
    assertThat(world.directMessages(target)).hasSize(1);
  }

  private static long directChannel(long userId) {
    return world.discord.directMessages(userId).getFirst().channelId();
  }

  @Test
  void aMessageWhoseAnswerIsLostIsSentOnce() {
    var target = world.newMember("told once");
    world.asks("warn", "user", target);
    var channel = directChannel(target.id());
    world.discord.failures().on("POST", "/channels/" + channel + "/messages").dropAnswer().times(4);

    world.asks("warn", "user", target);

    world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);
    assertThat(world.directMessages(target)).hasSize(2);
  }

  @Test
  void aBanDoesNotWaitForAMessageThatCannotBeSent() {
    var target = world.newMember("unreachable");
    world.discord.failures().on("POST", "/users/@me/channels").dropConnection();

    world.asks("ban", "user", target);

    var view = world.awaitState(world.latestCaseOf(target).caseNumber(), CaseState.APPLIED);
    assertThat(view.notice()).isEqualTo(Notice.UNKNOWN);
    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.asks("case view", "number", view.caseNumber())).contains("\"not sent\"");
  }

  @Test
  void aReasonOfManyLinesReachesTheMemberInShort() {
    var target = world.newMember("many lines");

    world.asks("warn", "user", target, "reason", "a" + "\n".repeat(998) + "b");

    assertThat(world.latestCaseOf(target).state()).isEqualTo(CaseState.APPLIED);
    assertThat(world.latestCaseOf(target).notice()).isEqualTo(Notice.SENT);
  }

  @Test
  void aMessageNeverPings() {
    var target = world.newMember("pinged");

    world.asks("warn", "user", target, "reason", "@everyone @here <@" + world.moderator.id() + ">");

    var channel = directChannel(target.id());
    assertThat(world.calls("POST", "/channels/" + channel + "/messages"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.body().path("allowed_mentions").path("parse").isEmpty()).isTrue());
  }
}
