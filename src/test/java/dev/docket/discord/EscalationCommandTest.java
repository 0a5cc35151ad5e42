package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.kernel.Origin;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Escalation rules as those who run a server and their moderators meet them. */
class EscalationCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    var jail = world.guild.createRole("jailed", 1);
    eventually("the jail is named", () -> owner("config jail", "role", jail).contains("✅"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void removeTheRules() {
    for (var name : List.of("strikes", "twice", "once")) {
      owner("escalation remove", "name", name);
    }
  }

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private static void add(
      String name, String counts, long points, String action, Object... duration) {
    var options =
        new ArrayList<Object>(
            List.of("name", name, "counts", counts, "points", points, "within", "30d"));
    options.addAll(List.of("action", action));
    options.addAll(List.of(duration));
    assertThat(owner("escalation add", options.toArray())).contains("switched off");
  }

  private static SandboxMessage question(String name) {
    return world.slash(world.guild.ownerId(), "escalation enable", "name", name).reply(PATIENCE);
  }

  private static String yes(SandboxMessage question) {
    return textOf(
        world
            .guild
            .click(world.guild.ownerId(), question.id(), buttonsOf(question).getFirst())
            .reply(PATIENCE));
  }

  private static void enable(String name) {
    assertThat(yes(question(name))).contains("switched on");
  }

  private static void warn(SandboxUser target, int times) {
    for (var i = 0; i < times; i++) {
      assertThat(world.asks("warn", "user", target, "reason", "spam")).contains("WARN");
    }
  }

  private static CaseView byRule(SandboxUser target) {
    eventually(
        "a rule acts on " + target.name(),
        () -> world.casesOf(target).stream().anyMatch(it -> it.moderatorId() == Origin.DOCKET));
    return world.casesOf(target).stream()
        .filter(it -> it.moderatorId() == Origin.DOCKET)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleActsOnlyAfterAPreviewAndAYes() {
    var past = world.newMember("past");
    warn(past, 2);
    add("twice", "warn", 2, "timeout", "duration", "1h");
    var target = world.newMember("repeater");
    warn(target, 2);

    var question = question("twice");
    assertThat(textOf(question))
        .contains("2 points within 30 days (warn 1) lead to **timeout 1 hour**")
        .contains("in the last 90 days", "A moderator did as much or more within a day 0 of ")
        .contains("<@" + past.id() + "> × 1", "<@" + target.id() + "> × 1");
    assertThat(yes(question)).contains("switched on");
    assertThat(owner("escalation show")).contains("`twice`", "on");
    assertThat(world.casesOf(past)).hasSize(2);

    warn(target, 1);

    var ruled = byRule(target);
    assertThat(ruled.kind()).isEqualTo(CaseKind.TIMEOUT);
    assertThat(ruled.reason()).contains("Rule “twice”: 3 of 2 points (#");
    world.awaitState(ruled.caseNumber(), CaseState.APPLIED);
    assertThat(world.awaitModLog(ruled.caseNumber())).contains("Docket", "Rule “twice”");
    var trigger = ruled.caseNumber() - 1;
    assertThat(world.historyOf(trigger)).contains(What.ESCALATED);
    assertThat(world.asks("case history", "number", trigger))
        .contains("met the escalation rule twice: #" + ruled.caseNumber());
    warn(target, 1);
    assertThat(world.casesOf(target)).hasSize(5);
  }

  @Test
  void aRuleThatJailsTakesTheRolesAndAnUnjailGivesThemBack() {
    var artist = world.guild.createRole("artist", 1);
    add("once", "warn", 1, "jail");
    enable("once");
    var target = world.newMember("painter", artist);

    warn(target, 1);

    var ruled = byRule(target);
    assertThat(ruled.kind()).isEqualTo(CaseKind.JAIL);
    world.awaitState(ruled.caseNumber(), CaseState.APPLIED);
    assertThat(world.guild.rolesOf(target.id())).doesNotContain(artist).hasSize(1);
    assertThat(world.asks("unjail", "user", target)).contains("UNJAIL", "applied");
    assertThat(world.guild.rolesOf(target.id())).containsExactly(artist);
  }

  @Test
  void whomDocketMayNotTouchEndsAsAFailedCaseInTheModLog() {
    var high = world.guild.createRole("high", 50);
    add("once", "warn 5", 5, "ban");
    enable("once");
    var target = world.newMember("untouchable", high);

    assertThat(world.asks(world.guild.ownerId(), "warn", "user", target)).contains("WARN");

    var ruled = byRule(target);
    world.awaitState(ruled.caseNumber(), CaseState.FAILED);
    assertThat(world.awaitModLog(ruled.caseNumber())).contains("failed", "Rule “once”");
    assertThat(world.guild.isMember(target.id())).isTrue();
  }

  @Test
  void whatWasOpenedWhileDocketWasDownEscalatesOnceAfterTheStart() {
    add("twice", "warn", 2, "kick");
    enable("twice");
    var target = world.newMember("late");
    warn(target, 1);
    world.discord.goOffline();
    Rulings.in(world).warn(target);
    world.stopDocket();
    world.discord.comeBack();

    world.startDocket();

    var ruled = byRule(target);
    world.awaitState(ruled.caseNumber(), CaseState.APPLIED);
    assertThat(world.guild.isMember(target.id())).isFalse();
    assertThat(world.casesOf(target)).hasSize(3);
  }

  @Test
  void whatWasNotShownIsNotSwitchedOn() {
    add("strikes", "warn", 50, "kick");
    var question = question("strikes");
    assertThat(owner("escalation edit", "name", "strikes", "points", 1L)).contains("switched off");

    assertThat(yes(question)).contains("no longer what was shown");

    assertThat(owner("escalation show")).contains("1 points within 30 days").contains("off");
    enable("strikes");
    assertThat(owner("escalation edit", "name", "strikes", "action", "ban")).contains("✅");
    assertThat(owner("escalation show")).contains("**ban**").contains("· off");
    assertThat(owner("escalation disable", "name", "strikes")).contains("switched off already");
    assertThat(owner("config history")).contains("escalation rule");
  }

  @Test
  void whatCannotBeReadIsSaidInTheUsersWords() {
    assertThat(
            owner(
                "escalation add",
                "name",
                "strikes",
                "counts",
                "hugs",
                "points",
                3L,
                "within",
                "30d",
                "action",
                "kick"))
        .contains("`hugs`", "counts");
    assertThat(
            owner(
                "escalation add",
                "name",
                "strikes",
                "counts",
                "warn",
                "points",
                3L,
                "within",
                "30d",
                "action",
                "timeout"))
        .contains("Say how long it lasts");
    assertThat(owner("escalation preview", "name", "nothing"))
        .contains("no escalation rule `nothing`");
    assertThat(world.asks("escalation show")).contains("permission");
  }

  @Test
  void theNameOfARuleCompletesItself() {
    add("strikes", "warns 1, kick=3", 4, "tempban", "duration", "2d");
    var owner = new SandboxUser(world.guild.ownerId(), "owner", false);
    eventually(
        "the rule is suggested",
        () -> world.suggests(owner, "escalation preview", "name", "str").containsValue("strikes"));
  }
}
