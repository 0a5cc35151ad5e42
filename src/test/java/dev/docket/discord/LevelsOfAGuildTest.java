package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people may do at the door once their guild has given levels to roles. */
class LevelsOfAGuildTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private SandboxWorld world;

  @BeforeEach
  void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  @Test
  void onceLevelsAreGivenTheyDecide() {
    var helpers = world.guild.createRole("helpers", 4);
    var helper = world.newMember("hana", helpers);
    assertThat(world.asks(helper.id(), "warn", "user", world.member))
        .contains("You do not have the permission");
    assertThat(world.asks("case list")).doesNotContain("You do not have the permission");

    assertThat(owner("config level", "level", 2, "role", helpers)).startsWith("✅ **level 2**");

    assertThat(world.asks(helper.id(), "warn", "user", world.member)).contains("Case #1");
    assertThat(world.asks(helper.id(), "ban", "user", world.member))
        .contains("You do not have the permission");
    assertThat(world.asks("warn", "user", world.member))
        .as("Discord's permission without a level")
        .contains("You do not have the permission");
    assertThat(world.asks("case list"))
        .as("queries are decided by the same rules")
        .contains("You do not have the permission");
    assertThat(world.asks(helper.id(), "case list")).contains("#1");
    assertThat(owner("ban", "user", world.member)).contains("Case #2");
  }

  @Test
  void editingACaseIsGivenALevelOfItsOwn() {
    var helpers = world.guild.createRole("helpers", 4);
    var helper = world.newMember("hana", helpers);
    owner("config level", "level", 2, "role", helpers);
    world.asks(helper.id(), "warn", "user", world.member);
    owner("config command", "command", "case void", "level", 3);

    assertThat(world.asks(helper.id(), "case void", "number", 1, "reason", "mistaken"))
        .contains("You do not have the permission");
    assertThat(world.asks(helper.id(), "case label", "number", 1, "label", "raid"))
        .contains("Case #1");

    owner("config command", "command", "case", "level", 4);
    assertThat(world.asks(helper.id(), "case list")).contains("You do not have the permission");
    assertThat(world.asks(helper.id(), "warn", "user", world.member)).contains("Case #2");
  }

  @Test
  void aCommandIsGivenAnotherLevel() {
    var helpers = world.guild.createRole("helpers", 4);
    var helper = world.newMember("hana", helpers);
    owner("config level", "level", 2, "role", helpers);
    assertThat(owner("config command", "command", "/Ban", "level", 2))
        .isEqualTo("✅ **`/ban`**: level 2, was Docket's own level.");
    assertThat(world.asks(helper.id(), "ban", "user", world.member)).contains("Case #1");
    owner("config command", "command", "rank", "level", 3);
    assertThat(world.asks(helper.id(), "rank")).contains("You do not have the permission");
    assertThat(owner("config command", "command", "bann", "level", 2))
        .isEqualTo("❌ Docket has no command `/bann`.");
    assertThat(owner("config command", "command", "config", "level", 0))
        .contains("cannot be changed");
  }
}
