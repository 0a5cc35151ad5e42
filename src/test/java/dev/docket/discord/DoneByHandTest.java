package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Notice;
import dev.docket.kernel.Source;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What moderators do past Docket, in Discord's own menus, becomes cases while Docket listens. */
class DoneByHandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static CaseView awaitCases(SandboxUser user, int number) {
    eventually(number + " cases about " + user.name(), () -> world.casesOf(user).size() == number);
    return world.latestCaseOf(user);
  }

  private static long moderator() {
    return world.moderator.id();
  }

  @Test
  void aBanByHandBecomesACaseOfItsAuthor() {
    var user = world.newMember("banned by hand");
    world.guild.ban(moderator(), user.id(), "sells keys");

    var made = awaitCases(user, 1);

    assertThat(made.kind()).isEqualTo(CaseKind.BAN);
    assertThat(made.state()).isEqualTo(CaseState.APPLIED);
    assertThat(made.moderatorId()).isEqualTo(moderator());
    assertThat(made.reason()).isEqualTo("sells keys");
    assertThat(made.notice()).isEqualTo(Notice.SILENT);
    assertThat(world.awaitModLog(made.caseNumber())).contains("sells keys");
    assertThat(world.modLogPosts(made.caseNumber())).hasSize(1);
    assertThat(world.directMessages(user)).isEmpty();
    assertThat(world.calls("PUT", ".*/bans/" + user.id())).isEmpty();
    var changes =
        world
            .docket
            .queries()
            .ask(new ListCaseChanges(world.guild.id(), made.caseNumber()))
            .changes();
    assertThat(changes.getFirst().source()).isEqualTo(Source.AUDIT_LOG);
    assertThat(changes.getFirst().actorId()).isEqualTo(moderator());
    assertThat(changes.get(1).what()).isEqualTo(What.OBSERVED);
    assertThat(world.asks("case history", "number", made.caseNumber()))
        .contains("Discord's audit log", "done past Docket");
  }

  @Test
  void whatDocketDoesItselfIsOneCase() {
    var user = world.newMember("banned by docket");
    world.asks("ban", "user", user, "reason", "spam");
    world.awaitState(world.latestCaseOf(user).caseNumber(), CaseState.APPLIED);
    var marker = world.newMember("marker");
    world.guild.kick(moderator(), marker.id(), "after it");
    awaitCases(marker, 1);

    assertThat(world.casesOf(user)).hasSize(1);
  }

  @Test
  void anUnbanByHandLiftsTheBan() {
    var user = world.newMember("unbanned by hand");
    world.asks("tempban", "user", user, "duration", "1h");
    var ban = world.latestCaseOf(user).caseNumber();
    world.awaitState(ban, CaseState.APPLIED);

    world.guild.unban(moderator(), user.id(), "appealed");

    var lifting = awaitCases(user, 2);
    assertThat(lifting.kind()).isEqualTo(CaseKind.UNBAN);
    assertThat(lifting.relatedCase()).isEqualTo(ban);
    assertThat(world.caseOf(ban).state()).isEqualTo(CaseState.LIFTED);
  }

  @Test
  void aTimeoutByHandIsSetExtendedAndCleared() {
    var user = world.newMember("timed out by hand");
    var until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    world.guild.timeOut(moderator(), user.id(), until, "shouts");
    var first = awaitCases(user, 1);
    assertThat(first.endsAt()).isEqualTo(until);

    world.guild.timeOut(moderator(), user.id(), until.plus(Duration.ofHours(1)), "still shouts");
    var second = awaitCases(user, 2);
    assertThat(second.relatedCase()).isEqualTo(first.caseNumber());
    assertThat(world.caseOf(first.caseNumber()).state()).isEqualTo(CaseState.SUPERSEDED);

    world.guild.endTimeout(moderator(), user.id(), "calm again");
    assertThat(awaitCases(user, 3).kind()).isEqualTo(CaseKind.UNTIMEOUT);
    assertThat(world.caseOf(second.caseNumber()).state()).isEqualTo(CaseState.LIFTED);
  }

  @Test
  void aTimeoutByDocketIsOneCaseAlsoAtDiscord() {
    var user = world.newMember("timed out by docket");
    world.asks("timeout", "user", user, "duration", "1h");
    world.awaitState(world.latestCaseOf(user).caseNumber(), CaseState.APPLIED);
    var marker = world.newMember("marker of timeouts");
    world.guild.kick(moderator(), marker.id(), "after it");
    awaitCases(marker, 1);

    assertThat(world.casesOf(user)).hasSize(1);
  }

  @Test
  void anotherBotsKickIsThatBots() {
    var user = world.newMember("kicked by a bot");
    var bot = world.discord.createBot("other bot");

    world.guild.kick(bot.id(), user.id(), "rule 3");

    var made = awaitCases(user, 1);
    assertThat(made.kind()).isEqualTo(CaseKind.KICK);
    assertThat(made.moderatorId()).isEqualTo(bot.id());
  }

  @Test
  void twoNodesThatHearTheSameMakeOneCase() {
    var settings =
        List.of(
            "docket.discord.mode=auto",
            "DISCORD_TOKEN=" + world.discord.token(),
            "DOCKET_DISCORD_REST_URL=" + world.discord.restUrl(),
            "DOCKET_DISCORD_GATEWAY_URL=" + world.discord.gatewayUrl());
    try (var second = TestDocket.start(POSTGRES.access(), settings.toArray(String[]::new))) {
      var client = second.get(JdaClient.class);
      eventually("the second node is connected", () -> client.gateway().equals("CONNECTED"));
      var users = List.of(world.newMember("one"), world.newMember("two"), world.newMember("three"));
      users.forEach(it -> world.guild.ban(moderator(), it.id(), "raid"));
      users.forEach(it -> awaitCases(it, 1));
      var marker = world.newMember("marker of two");
      world.guild.kick(moderator(), marker.id(), "after it");
      awaitCases(marker, 1);
      assertThat(users).allSatisfy(it -> assertThat(world.casesOf(it)).hasSize(1));
    }
  }
}
