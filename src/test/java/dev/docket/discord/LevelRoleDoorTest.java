package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Level roles follow levels, whatever else becomes of roles at Discord. */
class LevelRoleDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private SandboxWorld world;
  private long five;
  private long ten;
  private long foreign;

  @BeforeEach
  void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=100ms");
    five = world.guild.createRole("five", 1);
    ten = world.guild.createRole("ten", 1);
    foreign = world.guild.createRole("artist", 1);
    owner("level role", "level", 5, "role", five);
    owner("level role", "level", 10, "role", ten);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private void press(String command) {
    var owner = world.guild.ownerId();
    var asked = world.slash(owner, command).reply(PATIENCE);
    world.guild.click(owner, asked.id(), buttonsOf(asked).getFirst()).reply(PATIENCE);
  }

  private void hasRoles(SandboxUser user, Long... roles) {
    eventually(
        "%s has %s".formatted(user.name(), Set.of(roles)),
        () -> world.guild.rolesOf(user.id()).equals(Set.of(roles)));
  }

  private SandboxUser atLevel(int level) {
    var user = world.newMember("max", foreign);
    owner("levels set", "user", user, "level", level);
    return user;
  }

  @Test
  void rolesFollowEveryChangeOfALevel() {
    var user = atLevel(5);
    hasRoles(user, foreign, five);
    owner("levels add", "user", user, "amount", 1500);
    hasRoles(user, foreign, ten);
    owner("levels undo", "user", user, "adjustment", 2);
    hasRoles(user, foreign, five);
    var other = world.newMember("mia");
    owner("levels transfer", "user", user, "recipient", other, "amount", 500);
    hasRoles(user, foreign);
    hasRoles(other, five);
  }

  @Test
  void d11_aResetTakesTheRolesToo() {
    var user = atLevel(10);
    hasRoles(user, foreign, ten);
    owner("levels reset", "user", user);
    hasRoles(user, foreign);
  }

  @Test
  void d11_aDeletedRoleIsReportedAndStripsNobodyOfTheOthers() {
    var log = world.guild.createChannel("audit-log");
    assertThat(owner("config log", "type", "audit", "channel", log)).contains("✅");
    var user = atLevel(5);
    hasRoles(user, foreign, five);
    world.guild.deleteRole(ten);
    assertThat(owner("levels set", "user", user, "level", 12)).contains("level 12");

    eventually(
        "it is reported",
        () ->
            world.guild.messages(log).stream()
                .anyMatch(it -> textOf(it).contains("<@&" + ten + "> (it was deleted)")));
    hasRoles(user, foreign, five);
    assertThat(owner("levels sync", "user", user))
        .contains("given none; taken none", "cannot give or take <@&" + ten);
    assertThat(owner("level show")).contains("<@&" + ten + "> ⚠️ deleted at Discord");
    assertThat(world.guild.rolesOf(user.id())).containsExactlyInAnyOrder(foreign, five);
  }

  @Test
  void aRoleAboveDocketsOwnStandsInNobodysWay() {
    var high = world.guild.createRole("high", 12);
    owner("level role", "level", 12, "role", high);
    var user = atLevel(12);
    hasRoles(user, foreign, ten);
    assertThat(owner("level show")).contains("<@&" + high + "> ⚠️ out of Docket's reach");
  }

  @Test
  void d12_withoutRolesLevelsWorkAllTheSame() {
    owner("level role", "level", 5);
    owner("level role", "level", 10);
    var user = atLevel(10);
    assertThat(owner("levels sync", "user", user)).contains("No level comes with a role here.");
    assertThat(world.asks("rank", "user", user)).contains("Level 10");
    assertThat(world.guild.rolesOf(user.id())).containsExactly(foreign);
    assertThat(world.calls("PUT|DELETE", ".*/members/" + user.id() + "/roles/.*")).isEmpty();
  }

  @Test
  void nothingIsAskedOfDiscordWhereRolesAreRight() {
    var user = atLevel(5);
    hasRoles(user, foreign, five);
    var changes = ".*/members/" + user.id() + "/roles/.*";
    assertThat(owner("levels sync", "user", user)).contains("given none; taken none");
    owner("levels set", "user", user, "level", 7);
    assertThat(owner("levels sync", "user", user)).contains("given none; taken none");
    assertThat(world.calls("PUT|DELETE", changes)).hasSize(1);
  }

  @Test
  void allRolesAreKeptWhereTheyStack() {
    var user = atLevel(10);
    hasRoles(user, foreign, ten);
    owner("level stacking", "of", "roles", "keep", "all");
    assertThat(owner("levels sync")).contains("goes through everyone");
    hasRoles(user, foreign, five, ten);
  }

  @Test
  void clearingTheBoardTakesEveryonesRolesAndRestoringGivesThemBack() {
    var user = atLevel(10);
    var other = atLevel(5);
    hasRoles(user, foreign, ten);
    hasRoles(other, foreign, five);
    press("levels clear");
    hasRoles(user, foreign);
    hasRoles(other, foreign);
    press("levels restore");
    hasRoles(user, foreign, ten);
    hasRoles(other, foreign, five);
  }

  @Test
  void anExcludedMemberKeepsTheirRoles() {
    var user = atLevel(10);
    hasRoles(user, foreign, ten);
    owner("levels exclude", "user", user);
    press("levels clear");
    assertThat(owner("levels sync", "user", user)).contains("is excluded");
    assertThat(world.guild.rolesOf(user.id())).containsExactlyInAnyOrder(foreign, ten);
    owner("levels readmit", "user", user);
    hasRoles(user, foreign);
  }

  @Test
  void whoComesBackGetsTheirRoleBackUnlessInJail() {
    var jail = world.guild.createRole("jailed", 1);
    owner("config jail", "role", jail);
    var user = atLevel(10);
    var jailed = atLevel(5);
    hasRoles(user, foreign, ten);
    hasRoles(jailed, foreign, five);
    assertThat(world.asks("jail", "user", jailed, "reason", "spam")).contains("applied");
    world.guild.leave(user);
    world.guild.leave(jailed);
    world.guild.join(user);
    world.guild.join(jailed);
    hasRoles(user, ten);
    hasRoles(jailed, jail);
    owner("levels set", "user", jailed, "level", 10);
    assertThat(owner("levels sync", "user", jailed)).contains("is in jail");
    assertThat(world.asks("unjail", "user", jailed)).contains("applied");
    hasRoles(jailed, foreign, ten);
  }

  @Test
  void whatDiscordCannotDoNowIsTriedAgain() {
    world.discord.failures().on("PUT", ".*/roles/" + five).answer(500).times(3);
    var user = atLevel(5);
    hasRoles(user, foreign, five);
  }

  @Test
  void whatDiscordForbidsOfOneRoleHoldsBackNoOther() {
    var log = world.guild.createChannel("audit-log");
    owner("config log", "type", "audit", "channel", log);
    world.discord.failures().on("PUT", ".*/roles/" + ten).answer(403, 50013, "Missing Permissions");
    var user = atLevel(10);
    hasRoles(user, foreign, five);
    eventually("it is reported", () -> reports(log, "does not let Docket give or take"));

    world.discord.failures().clear();
    world.discord.failures().on("PUT", ".*/roles/" + ten).answer(404, 10011, "Unknown Role");
    assertThat(owner("levels sync", "user", user)).contains("cannot give or take <@&" + ten);
    assertThat(world.guild.rolesOf(user.id())).containsExactlyInAnyOrder(foreign, five);

    world.discord.failures().clear();
    // What Docket tries again of itself may have given the one role a moment before.
    assertThat(owner("levels sync", "user", user)).startsWith("✅ <@" + user.id() + ">");
    hasRoles(user, foreign, ten);
  }

  private boolean reports(long log, String text) {
    return world.guild.messages(log).stream().anyMatch(it -> textOf(it).contains(text));
  }
}
