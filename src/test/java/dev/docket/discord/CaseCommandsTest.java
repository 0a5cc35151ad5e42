package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading a case, its history, and giving it another reason. */
class CaseCommandsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aCaseIsShownWithAllThatMatters() {
    var target = world.newMember("viewed");
    world.asks("timeout", "user", target, "duration", "1h", "reason", "loud");
    var view = world.latestCaseOf(target);
    world.awaitModLog(view.caseNumber());

    var said = world.asks("case view", "number", view.caseNumber());

    assertThat(said)
        .contains("Case #" + view.caseNumber() + " · TIMEOUT")
        .contains("<@" + target.id() + ">", "<@" + world.moderator.id() + ">")
        .contains("applied", "loud", "\"sent\"")
        .contains("<t:" + view.ruledAt().getEpochSecond() + ":f>")
        .contains("<t:" + view.endsAt().getEpochSecond() + ":f>");
  }

  @Test
  void aHistoryTellsEverythingInOrder() {
    var target = world.newMember("chronicled");
    world.asks("ban", "user", target, "reason", "first");
    var number = world.latestCaseOf(target).caseNumber();
    world.awaitModLog(number);
    world.asks("case reason", "number", number, "reason", "second");
    world.asks("unban", "user", target);
    var unban = world.latestCaseOf(target).caseNumber();

    var said = world.asks("case history", "number", number);

    assertThat(world.historyOf(number))
        .containsExactly(
            What.RULED,
            What.ENFORCEMENT_CONFIRMED,
            What.LOG_POSTED,
            What.REASON_AMENDED,
            What.LIFTED);
    assertThat(said)
        .containsSubsequence(
            "opened the case, reason: first",
            "carried out by Discord, direct message sent",
            "posted in the mod log",
            "changed the reason from “first” to “second”",
            "lifted by case #" + unban);
  }

  @Test
  void aReasonIsChangedAndShown() {
    var target = world.newMember("amended");
    world.asks("warn", "user", target);
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.asks("case view", "number", number)).contains("No reason provided");

    var said = world.asks("case reason", "number", number, "reason", "  spam  ");

    assertThat(said).contains("Case #" + number + " · WARN", "\"spam\"");
    assertThat(world.caseOf(number).reason()).isEqualTo("spam");
    assertThat(world.asks("case history", "number", number))
        .contains("changed the reason from “none” to “spam”");
  }

  @Test
  void anotherModeratorMayChangeTheReason() {
    var other = world.newMember("otto", world.moderatorRole);
    var target = world.newMember("reviewed");
    world.asks("warn", "user", target);
    var number = world.latestCaseOf(target).caseNumber();

    world.asks(other.id(), "case reason", "number", number, "reason", "reviewed");

    assertThat(world.caseOf(number).moderatorId()).isEqualTo(world.moderator.id());
    assertThat(world.asks("case history", "number", number)).contains("<@" + other.id() + ">");
  }

  @Test
  void aCaseOfAnotherServerIsUnknown() {
    world.asks("warn", "user", world.newMember("neighbour"));
    var elsewhere = world.discord.createGuild("Elsewhere");
    var channel = elsewhere.createChannel("general");
    elsewhere.setBotRolePosition(9);

    var said =
        elsewhere.slash(
            elsewhere.ownerId(), channel, "case view", SandboxWorld.options("number", 1));

    assertThat(SandboxWorld.textOf(said.reply(SandboxWorld.PATIENCE)))
        .isEqualTo("❌ There is no case #1 in this server.");
  }

  /** Elsewhere, that a case was not there is remembered, and hides it for half an hour. */
  @Test
  void d16_aCaseThatWasSoughtTooSoonIsFoundAsSoonAsItIsThere() {
    world.asks("warn", "user", world.newMember("before"));
    var next = world.docket.queries().ask(newest()).cases().getFirst().caseNumber() + 1;
    assertThat(world.asks("case view", "number", next)).startsWith("❌ There is no case");
    assertThat(world.suggests(world.moderator, "case view", "number", "" + next)).isEmpty();

    world.asks("warn", "user", world.newMember("sought"), "reason", "here now");

    assertThat(world.asks("case view", "number", next)).contains("Case #" + next, "here now");
    assertThat(world.suggests(world.moderator, "case view", "number", "" + next).values())
        .contains("" + next);
  }

  private static ListCases newest() {
    return new ListCases(world.guild.id(), CaseFilter.ALL, null, 1);
  }

  @Test
  void everyServerCountsItsOwnCases() {
    world.asks("warn", "user", world.newMember("first here"));
    var elsewhere = world.discord.createGuild("Far away");
    var channel = elsewhere.createChannel("general");
    var target = world.discord.createUser("first there");
    elsewhere.join(target);

    var said =
        elsewhere.slash(elsewhere.ownerId(), channel, "warn", SandboxWorld.options("user", target));

    assertThat(SandboxWorld.textOf(said.reply(SandboxWorld.PATIENCE))).contains("Case #1 · WARN");
  }
}
