package dev.docket.discord;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Actor;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeLevelRole;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no command about levels can work with, and how it says so, whatever Discord lets pass. */
class LevelBadInputTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long role;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    role = world.guild.createRole("five", 1);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void refused(String words, String command, Object... options) {
    assertThat(world.asks(world.guild.ownerId(), command, options)).isEqualTo("❌ " + words);
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, Long.MIN_VALUE, 1L << 53, Long.MAX_VALUE})
  void aNegativeOrTooLargeNumber(long number) {
    var max = world.member;
    var said = "`" + number + "` is out of range for ";
    var xp = (1L << 53) - 1;
    refused(
        said + "amount: it must be 1 to " + xp + ".", "levels add", "user", max, "amount", number);
    refused(
        said + "amount: it must be 1 to " + xp + ".",
        "levels remove",
        "user",
        max,
        "amount",
        number);
    refused(
        said + "amount: it must be 1 to " + xp + ".",
        "levels transfer",
        "user",
        max,
        "recipient",
        world.moderator,
        "amount",
        number);
    refused(said + "xp: it must be 0 to " + xp + ".", "levels set", "user", max, "xp", number);
    refused(said + "level: it must be 0 to 31000.", "levels set", "user", max, "level", number);
    refused(
        said + "adjustment: it must be 1 to 1000000.",
        "levels undo",
        "user",
        max,
        "adjustment",
        number);
    refused(
        said + "least: it must be 0 to 10000.", "level award", "source", "voice", "least", number);
    refused(
        said + "cooldown: it must be 0 to 86400.",
        "level award",
        "source",
        "voice",
        "least",
        1,
        "cooldown",
        number);
    refused(
        said + "length: it must be 0 to 4000.",
        "level award",
        "source",
        "message",
        "least",
        1,
        "length",
        number);
    refused(said + "cap: it must be 1 to 1000000.", "level cap", "cap", number);
    refused(
        said + "percent: it must be 1 to 1000.",
        "level multiplier",
        "percent",
        number,
        "role",
        role);
    refused(said + "level: it must be 1 to 31000.", "level role", "level", number, "role", role);
    refused(said + "cap: it must be 1 to 1000000.", "level whatif", "cap", number);
    refused(
        said + "percent: it must be 1 to 1000.",
        "level whatif",
        "channel",
        world.general,
        "percent",
        number);
  }

  @Test
  void whatIsNoNumber() {
    refused(
        "`NaN` is not a moment. Write it as 2026-05-01, 2026-05-01T12:00Z, or how long ago, as 30d.",
        "leaderboard",
        "since",
        "NaN");
    assertThat(world.asks(world.guild.ownerId(), "level curve", "curve", "polynomial NaN 1"))
        .startsWith("❌ `polynomial NaN 1` is not a curve. Write it as tux 2, mee6");
    assertThat(world.asks(world.guild.ownerId(), "level curve", "curve", "tux NaN"))
        .startsWith("❌ `tux NaN` is not a curve.");
  }

  @Test
  void whatIsMissingOrTooMuch() {
    var max = world.member;
    refused("Say a level or XP, not both.", "levels set", "user", max);
    refused("Say a level or XP, not both.", "levels set", "user", max, "level", 1, "xp", 1);
    refused("Say a role or a channel, not both.", "level multiplier", "percent", 150);
    refused(
        "Say a role or a channel, not both.",
        "level exclusion",
        "role",
        role,
        "channel",
        world.general);
    refused("Say a source with what it earns at least.", "level whatif", "least", 5);
    refused(
        "Say a channel with a percentage or excluded.", "level whatif", "channel", world.general);
    assertThat(world.asks(world.guild.ownerId(), "level whatif"))
        .startsWith("❌ Say a curve, an award");
    refused(
        "`3` is out of range for most: it must be 5 to 10000.",
        "level award",
        "source",
        "voice",
        "least",
        5,
        "most",
        3);
  }

  @Test
  void anUnknownMember() {
    var gone = world.discord.createUser("gone");
    var bot = world.discord.createBot("beep");
    world.guild.join(bot);
    var never = "User " + gone.id() + " is not a member here and never had XP.";
    for (var command : new String[] {"add", "remove"}) {
      refused(never, "levels " + command, "user", gone, "amount", 5);
    }
    refused(never, "levels set", "user", gone, "xp", 5);
    refused(never, "levels reset", "user", gone);
    refused(never, "levels exclude", "user", gone);
    refused("That is a bot, and bots have no XP.", "levels add", "user", bot, "amount", 5);
    refused("This member has not earned any XP here yet.", "rank", "user", gone);
    world.asks(world.guild.ownerId(), "levels add", "user", world.moderator, "amount", 10);
    refused(
        "<@" + gone.id() + "> is not a member here, so they can get no XP.",
        "levels transfer",
        "user",
        world.moderator,
        "recipient",
        gone,
        "amount",
        5);
  }

  /** Discord knows 250 roles in a guild, so that the rest of such a list can be none of them. */
  @Test
  void aListOfThreeHundredRoles() {
    var acts = new Acts(world.docket, world.guild.id());
    var owner = new Actor(world.guild.ownerId(), true, 0, -1, Set.of());
    for (var level = 1; level <= 250; level++) {
      acts.send(new ChangeLevelRole(new By(world.guild.id(), owner, NOON), level, 7_000L + level));
    }
    refused("There can be at most 250 of them.", "level role", "level", 300, "role", role);
    assertThat(world.asks(world.guild.ownerId(), "level show")).contains("… and ", " more");
  }

  @Test
  void aCurveThatIsNotMonotone() {
    refused(
        "Level 51 would begin at 2499 XP, but the level below it begins at 2500:"
            + " every level has to take more than the one below.",
        "level curve",
        "curve",
        "polynomial -1 100 0");
    refused(
        "Nobody could ever reach level 178: a curve has to leave level 1000 within reach.",
        "level curve",
        "curve",
        "polynomial 999999999 0 0 0 0");
    refused(
        "`tux 9` is not a curve. Write it as tux 1 to tux 4, with at most two decimals.",
        "level curve",
        "curve",
        "tux 9");
  }

  @Test
  void aWindowThatEndsBeforeItStarts() {
    refused(
        "A window from 2026-05-02 to 2026-05-01 would end before it begins.",
        "leaderboard",
        "since",
        "2026-05-02",
        "until",
        "2026-05-01");
    refused("The name is empty.", "season start", "name", " ");
    refused("No season is running.", "season end");
  }
}
