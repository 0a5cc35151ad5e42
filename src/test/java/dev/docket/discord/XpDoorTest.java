package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /levels} and {@code /level}: XP by hand, and the terms of a guild. */
class XpDoorTest {

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
  void xpIsChangedByHandAndUndone() {
    var user = world.newMember("max");
    assertThat(owner("levels add", "user", user, "amount", 100, "reason", "quiz"))
        .contains("0 XP at level 0", "**100 XP** at **level 2**", "adjustment #1");
    assertThat(owner("levels set", "user", user, "level", 10)).contains("**2000 XP**");
    assertThat(owner("levels undo", "user", user, "adjustment", 2)).contains("**100 XP**");
    assertThat(owner("levels remove", "user", user, "amount", 101))
        .isEqualTo("❌ This member only has 100 XP.");
    var other = world.newMember("mia");
    assertThat(owner("levels transfer", "user", user, "recipient", other, "amount", 40))
        .contains("**60 XP**");
    eventually("both are seen", () -> world.asks("rank", "user", other).contains("\"40\""));
    assertThat(owner("levels exclude", "user", user)).contains("earns no XP any more");
    assertThat(world.asks("levels add", "user", user, "amount", 1))
        .contains("You do not have the permission");
  }

  @Test
  void everyoneBeginsAnewAndGetsItBack() {
    var user = world.newMember("max");
    owner("levels add", "user", user, "amount", 100);
    press("levels clear");
    eventually("it is cleared", () -> world.asks("rank", "user", user).contains("not earned any"));
    press("levels restore");
    eventually("it is restored", () -> world.asks("rank", "user", user).contains("\"100\""));
    press("levels restore");
  }

  private void press(String command) {
    var owner = world.guild.ownerId();
    var asked = world.slash(owner, command).reply(PATIENCE);
    world.guild.click(owner, asked.id(), buttonsOf(asked).getFirst()).reply(PATIENCE);
  }

  @Test
  void aGuildSettlesItsTerms() {
    assertThat(owner("level curve", "curve", "mee6")).isEqualTo("✅ Settled.");
    assertThat(owner("level curve", "curve", "polynomial -1 100 0"))
        .contains("Level 51 would begin at 2499 XP");
    assertThat(owner("level award", "source", "message", "least", 110)).contains("✅");
    assertThat(owner("level cap", "cap", 120)).contains("✅");
    assertThat(owner("level role", "level", 5, "role", world.guild.createRole("five", 1)))
        .contains("✅");
    assertThat(owner("level stacking", "of", "roles", "keep", "all"))
        .isEqualTo("✅ Settled; it was `highest`.");
    assertThat(owner("level announcement", "where", "channel")).contains("needs a channel");
    assertThat(owner("level exclusion", "channel", world.general)).contains("✅");
    assertThat(owner("level exclusion", "channel", world.general, "clear", true)).contains("✅");
    assertThat(owner("level multiplier", "percent", 50, "channel", world.general)).contains("✅");

    var talker = world.newMember("talker");
    world.guild.say(talker.id(), world.general, "hello", Instant.now());
    eventually("half of 110 XP", () -> world.asks("rank", "user", talker).contains("\"55\""));
  }
}
