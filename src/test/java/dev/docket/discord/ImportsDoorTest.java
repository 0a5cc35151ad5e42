package dev.docket.discord;

import static dev.docket.support.Given.NOON;
import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Origin;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportSource;
import dev.docket.levels.OnConflict;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /levels imports}: what came from another bot, the way back, and the roles with both. */
class ImportsDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String ID = "mee6-0a1b2c3d4e5f";

  private SandboxWorld world;
  private long owner;

  @BeforeEach
  void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=100ms");
    owner = world.guild.ownerId();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void imports(long user, long xp) {
    var docket = new Actor(Origin.DOCKET, true, 0, 0, Set.of());
    var source = new ImportSource(ID, "MEE6", "0a1b2c", 1);
    new Acts(world.docket, world.guild.id())
        .send(
            new ImportXp(
                world.guild.id(), user, source, xp, null, OnConflict.HIGHEST, docket, NOON));
  }

  private String answer(int button) {
    var asked = world.slash(owner, "levels imports", "undo", ID).reply(PATIENCE);
    assertThat(textOf(asked)).contains("Take import `" + ID + "` back for 2 members?");
    return textOf(
        world.guild.click(owner, asked.id(), buttonsOf(asked).get(button)).reply(PATIENCE));
  }

  @Test
  void anImportIsListedAndTakenBackOnce() {
    assertThat(world.asks(owner, "levels imports")).contains("Nothing was imported");
    imports(world.member.id(), 2_000);
    imports(world.newMember("mia").id(), 500);
    var listed =
        "`%s` from MEE6, <t:%d:f>: 2 members, 2500 XP; undone for "
            .formatted(ID, NOON.getEpochSecond());
    assertThat(world.asks(owner, "levels imports")).isEqualTo(listed + 0);

    assertThat(answer(1)).contains("Cancelled");
    assertThat(world.asks("rank", "user", world.member)).contains("\"2000\"");
    assertThat(answer(0)).contains("is taken back for 2 members");
    assertThat(world.asks(owner, "levels imports")).isEqualTo(listed + 2);
    eventually(
        "the member has no XP",
        () -> world.asks(owner, "rank", "user", world.member).contains("0 / 20 XP to level 1"));
    assertThat(world.asks(owner, "levels imports", "undo", ID))
        .contains("There is no import `" + ID + "` that still stands");
  }

  @Test
  void anUnknownImportIsRefusedAndNotEverybodyMayAsk() {
    assertThat(world.asks(owner, "levels imports", "undo", "tatsu-1"))
        .contains("There is no import `tatsu-1` that still stands; `/levels imports` lists them.");
    assertThat(world.asks(world.member.id(), "levels imports")).contains("permission");
  }

  @Test
  void levelRolesFollowAnImportAndItsUndoingAndNothingIsAnnounced() {
    var five = world.guild.createRole("five", 1);
    var ten = world.guild.createRole("ten", 1);
    // Whoever joins with XP is asked after: they come before there is any, or any level role.
    var here = world.newMember("mia");
    var has = world.newMember("milo", five);
    var gone = world.discord.createUser("gone");
    world.asks(owner, "level role", "level", 5, "role", five);
    world.asks(owner, "level role", "level", 10, "role", ten);
    world.asks(owner, "level announcement", "where", "channel", "channel", world.general);
    imports(here.id(), 2_000);
    imports(has.id(), 600);
    imports(gone.id(), 2_000);

    hasRoles(here, ten);
    eventually("the call is noted", () -> !world.calls("PUT|DELETE", ".*/roles/.*").isEmpty());
    assertThat(world.calls("PUT|DELETE", ".*/roles/.*")).hasSize(1);
    assertThat(world.calls("GET", ".*/members/(%d|%d)".formatted(has.id(), gone.id()))).isEmpty();

    var asked = world.slash(owner, "levels imports", "undo", ID).reply(PATIENCE);
    world.guild.click(owner, asked.id(), buttonsOf(asked).getFirst()).reply(PATIENCE);
    hasRoles(here);
    hasRoles(has);
    assertThat(world.guild.messages(world.general)).isEmpty();
  }

  private void hasRoles(SandboxUser user, Long... roles) {
    eventually(
        "%s has %s".formatted(user.name(), Set.of(roles)),
        () -> world.guild.rolesOf(user.id()).equals(Set.of(roles)));
  }
}
