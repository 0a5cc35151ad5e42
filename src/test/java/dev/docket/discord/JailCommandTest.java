package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jail, softban, bars and notes: what Discord, the member and the moderators see. */
class JailCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long jail;
  private static long artist;
  private static long helper;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    artist = world.guild.createRole("artist", 1);
    helper = world.guild.createRole("helper", 2);
    assertThat(world.asks("jail", "user", world.newMember("early"))).contains("no jail role yet");
    jail = world.guild.createRole("jailed", 1);
    eventually(
        "the jail is named",
        () -> world.asks(world.guild.ownerId(), "config jail", "role", jail).contains("✅"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static SandboxUser jailed(String name, long... roles) {
    var target = world.newMember(name, roles);
    assertThat(world.asks("jail", "user", target, "reason", "spam")).contains("JAIL", "applied");
    return target;
  }

  @Test
  void aJailTakesTheRolesAndAReleaseGivesThemBack() {
    var target = jailed("prisoner", artist, helper);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(jail);
    assertThat(world.asks("jail", "user", target)).contains("already jailed");

    assertThat(world.asks("unjail", "user", target)).contains("UNJAIL", "applied");

    assertThat(world.guild.rolesOf(target.id())).containsExactlyInAnyOrder(artist, helper);
    assertThat(world.directMessages(target))
        .containsExactly(
            "You were jailed in **Lighthouse**.\n> spam",
            "You were released from jail in **Lighthouse**.\n> No reason provided");
  }

  @Test
  void aRoleThatIsGoneByThenIsNamed() {
    var passing = world.guild.createRole("passing", 1);
    var target = jailed("forgotten", artist, passing);
    world.guild.deleteRole(passing);

    world.asks("unjail", "user", target);

    var number = world.latestCaseOf(target).caseNumber();
    eventually("the missing role is known", () -> !world.caseOf(number).missingRoleIds().isEmpty());
    assertThat(world.caseOf(number).missingRoleIds()).containsExactly(passing);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(artist);
    assertThat(world.asks("case view", "number", number))
        .contains("Roles not given back", "<@&" + passing + ">");
  }

  @Test
  void undoingAJailGivesTheRolesBack() {
    var target = jailed("innocent", helper);
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks("case undo", "number", number, "reason", "mistaken")).contains("void");

    eventually("the roles are back", () -> world.guild.rolesOf(target.id()).equals(Set.of(helper)));
    assertThat(world.latestCaseOf(target).kind()).isEqualTo(CaseKind.UNJAIL);
  }

  @Test
  void d7_aJailThatDiscordRefusesTakesNoRoleAndSaysSo() {
    var target = world.newMember("stubborn", artist);
    world.discord.failures().on("PATCH", "/guilds/.*/members/.*").answer(403).times(1);

    assertThat(world.asks("jail", "user", target)).contains("failed");

    assertThat(world.latestCaseOf(target).state()).isEqualTo(CaseState.FAILED);
    assertThat(world.guild.rolesOf(target.id())).containsExactly(artist);
    assertThat(world.asks("unjail", "user", target)).contains("not jailed");
  }

  @Test
  void aSoftbanRemovesTheMemberAndBansNobody() {
    var target = world.newMember("flooder");
    var message = world.guild.say(target.id(), world.general, "buy buy buy");

    assertThat(world.asks("softban", "user", target)).contains("SOFTBAN", "applied");

    assertThat(world.guild.isMember(target.id())).isFalse();
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
    assertThat(world.guild.message(message)).isEmpty();
  }

  @Test
  void aBarIsKnownToDocketAloneAndToTheMember() {
    var target = world.newMember("pollster");

    assertThat(world.asks("pollban", "user", target)).contains("POLLBAN", "applied");
    assertThat(world.asks("pollban", "user", target)).contains("already barred from polls");
    assertThat(world.asks("pollunban", "user", target)).contains("POLLUNBAN", "applied");
    assertThat(world.asks("pollunban", "user", target)).contains("not barred from polls");
  }

  @Test
  void aNoteIsForModeratorsOnly() {
    var target = world.newMember("noted");

    assertThat(world.asks("note add", "user", target, "reason", "second account of max"))
        .contains("NOTE", "second account of max");

    assertThat(world.directMessages(target)).isEmpty();
  }

  @Test
  void aCaseIsLabelledVoidedAndReinstatedAndItsHistorySaysSo() {
    var target = world.newMember("disputed");
    world.asks("warn", "user", target);
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks("case label", "number", number, "label", "Raid")).contains("raid");
    world.asks(
        "case evidence", "number", number, "link", "https://a.example/1", "text", "buy keys");
    world.asks("case note", "number", number, "note", "seen twice");
    assertThat(world.asks("case void", "number", number, "reason", "mistaken")).contains("void");
    assertThat(world.asks("case void", "number", number, "reason", "again"))
        .contains("void already");
    assertThat(world.asks("case reinstate", "number", number, "reason", "no"))
        .contains("reinstated");

    assertThat(world.asks("case history", "number", number))
        .contains(
            "added the label `raid`", "added evidence: https://a.example/1", "noted: seen twice")
        .contains("voided the case: mistaken", "reinstated the case: no");
    assertThat(world.asks("case exhibits", "number", number))
        .contains("https://a.example/1", "buy keys");
  }

  @Test
  void aDossierSaysWhatIsOnRecordAndInForce() {
    var target = world.newMember("regular");
    assertThat(world.asks("case dossier", "user", target)).contains("Nothing is on record");
    world.asks("warn", "user", target);
    world.asks("case void", "number", world.latestCaseOf(target).caseNumber(), "reason", "no");
    world.asks("pollban", "user", target);
    var bar = world.latestCaseOf(target).caseNumber();

    assertThat(world.asks("case dossier", "user", target))
        .contains("**POLLBAN** × 1", "in force: case #" + bar, "**WARN** × 0", "(and 1 void)");
    assertThat(world.asks("case stats"))
        .contains("<@" + world.moderator.id() + ">:", "POLLBAN")
        .doesNotContain("<@" + target.id() + ">");
  }
}
