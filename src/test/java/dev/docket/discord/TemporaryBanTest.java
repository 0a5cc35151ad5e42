package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.kernel.Origin;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A temporary ban ends by itself, and ends nothing but itself. */
class TemporaryBanTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  /** Discord lives a little in the past, so that a ban of a minute is soon over. */
  private static final Duration BEHIND = Duration.ofSeconds(57);

  private static SandboxWorld world;
  private static SandboxUser ended;
  private static SandboxUser pardoned;
  private static SandboxUser bannedForGood;
  private static SandboxUser unbannedByHand;
  private static SandboxUser bannedByHand;

  /** All five bans run at the same time, and every test looks at one of them after their end. */
  @BeforeAll
  static void open() {
    world =
        SandboxWorld.lasting(POSTGRES.access(), Clock.offset(Clock.systemUTC(), BEHIND.negated()));
    ended = temporarilyBanned("ended");
    pardoned = temporarilyBanned("pardoned");
    bannedForGood = temporarilyBanned("banned for good");
    unbannedByHand = temporarilyBanned("unbanned by hand");
    assertThat(world.asks("unban", "user", pardoned)).contains("UNBAN", "applied");
    assertThat(world.asks("ban", "user", bannedForGood)).contains("BAN", "applied");
    world.guild.unban(world.moderator.id(), unbannedByHand.id(), "by hand");
    bannedByHand = temporarilyBanned("banned by hand");
    world.guild.setBotPermissions(SandboxPermission.BAN_MEMBERS);
    world.guild.unban(world.moderator.id(), bannedByHand.id(), "by hand");
    world.guild.ban(world.moderator.id(), bannedByHand.id(), "for good, by hand");
    var end = Objects.requireNonNull(world.caseOf(firstOf(bannedByHand)).endsAt());
    assertThat(Instant.now()).as("time left for the tests").isBefore(end);
    eventually("the time is up", () -> Instant.now().isAfter(end.plusMillis(1_300)));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static SandboxUser temporarilyBanned(String name) {
    var user = world.newMember(name);
    assertThat(world.asks("tempban", "user", user, "duration", "1m")).contains("applied");
    return user;
  }

  private static long firstOf(SandboxUser user) {
    return world.casesOf(user).getLast().caseNumber();
  }

  @Test
  void itEndsInACaseOfDocketsOwn() {
    var ban = firstOf(ended);
    world.awaitState(ban, CaseState.EXPIRED);

    var unban = world.latestCaseOf(ended);
    assertThat(unban.kind()).isEqualTo(CaseKind.UNBAN);
    assertThat(unban.moderatorId()).isEqualTo(Origin.DOCKET);
    assertThat(unban.relatedCase()).isEqualTo(ban);
    world.awaitState(unban.caseNumber(), CaseState.APPLIED);
    assertThat(world.guild.bans()).doesNotContainKey(ended.id());
    assertThat(world.historyOf(ban)).contains(What.EXPIRED);
    assertThat(world.asks("case view", "number", ban)).contains("TEMPBAN", "expired");
    assertThat(world.asks("case view", "number", unban.caseNumber()))
        .contains("UNBAN", "\"Docket\"", "case #" + ban);
    assertThat(world.awaitModLog(unban.caseNumber())).contains("UNBAN", "\"Docket\"");
    assertThat(world.directMessages(ended)).hasSize(1);
  }

  @Test
  void anUnbanBeforeItsEndCancelsTheEnd() {
    assertThat(world.casesOf(pardoned)).hasSize(2);
    assertThat(world.caseOf(firstOf(pardoned)).state()).isEqualTo(CaseState.LIFTED);
  }

  @Test
  void aPermanentBanMadeMeanwhileIsNeverLifted() {
    assertThat(world.casesOf(bannedForGood)).hasSize(2);
    assertThat(world.caseOf(firstOf(bannedForGood)).state()).isEqualTo(CaseState.SUPERSEDED);
    assertThat(world.latestCaseOf(bannedForGood).kind()).isEqualTo(CaseKind.BAN);
    assertThat(world.latestCaseOf(bannedForGood).state()).isEqualTo(CaseState.APPLIED);
    assertThat(world.guild.bans()).containsKey(bannedForGood.id());
  }

  @Test
  void aBanMadeByHandMeanwhileIsNotLiftedEvenIfNoAuditLogTellsOfIt() {
    eventually("the end is refused", () -> world.casesOf(bannedByHand).size() == 2);
    world.awaitState(world.latestCaseOf(bannedByHand).caseNumber(), CaseState.FAILED);

    assertThat(world.guild.bans()).containsKey(bannedByHand.id());
    assertThat(world.asks("case view", "number", world.latestCaseOf(bannedByHand).caseNumber()))
        .contains("the ban in force was not made by case #" + firstOf(bannedByHand));
  }

  @Test
  void whoWasUnbannedByHandIsUnbannedOnce() {
    assertThat(world.casesOf(unbannedByHand)).hasSize(2);
    assertThat(world.caseOf(firstOf(unbannedByHand)).state()).isEqualTo(CaseState.LIFTED);
    assertThat(world.latestCaseOf(unbannedByHand).moderatorId()).isEqualTo(world.moderator.id());
    assertThat(world.guild.bans()).doesNotContainKey(unbannedByHand.id());
  }
}
