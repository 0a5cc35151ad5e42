package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.levels.MessageXp;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What talking earns, and where everyone can see it. */
class LevelDoorTest {

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

  private static long handled() {
    return world.docket.get(MessageXp.class).handled();
  }

  private static void says(SandboxUser user, Instant... moments) {
    var before = handled();
    for (var at : moments) {
      world.guild.say(user.id(), world.general, "hello", at);
    }
    eventually("all is heard", () -> handled() >= before + moments.length);
  }

  private static void hasXp(SandboxUser user, long xp) {
    eventually(
        "%s has %d XP".formatted(user.name(), xp),
        () -> world.asks("rank", "user", user).contains("\"value\":\"" + xp + "\""));
  }

  @Test
  void aMessageEarnsXpAndRankShowsIt() {
    var talker = world.newMember("talker");
    assertThat(world.asks("rank", "user", talker))
        .isEqualTo("❌ This member has not earned any XP here yet.");

    says(talker, Instant.now());

    hasXp(talker, 20);
    assertThat(world.asks(talker.id(), "rank"))
        .contains("Level 1", "<@" + talker.id() + ">", "0 / 60 XP to level 2");
  }

  @Test
  void theCooldownGoesByTheTimesOfTheMessages() {
    var talker = world.newMember("chatterbox");
    var start = Instant.now().minus(Duration.ofMinutes(10));

    says(talker, start, start.plusSeconds(59), start.plusSeconds(60), start.plusSeconds(61));
    hasXp(talker, 40);

    says(talker, start.plusSeconds(119), start.plusSeconds(120));
    hasXp(talker, 60);
  }

  @Test
  void botsEarnNothing() {
    var bot = world.discord.createBot("beep");
    world.guild.join(bot);

    world.guild.say(bot.id(), world.general, "beep");
    says(world.newMember("after the bot"), Instant.now());

    assertThat(world.asks("rank", "user", bot)).contains("has not earned any XP");
  }

  @Test
  void aMessageHeardTwiceCountsOnce() {
    var talker = world.newMember("echo");
    var at = Instant.now();
    var id = world.guild.say(talker.id(), world.general, "hello", at);
    hasXp(talker, 20);
    var before = handled();

    var again = new Heard(world.guild.id(), world.general, talker.id(), id, at.plusSeconds(3_600));
    world.docket.get(MessageXp.class).hear(again);

    eventually("it is heard", () -> handled() > before);
    says(talker, at.plusSeconds(60));
    hasXp(talker, 40);
  }

  @Test
  void theLeaderboardTurnsItsPagesByButtons() {
    var now = Instant.now();
    for (var i = 1; i <= 11; i++) {
      var talker = world.newMember("ranked " + i);
      var moments = new Instant[1 + i % 2];
      for (var j = 0; j < moments.length; j++) {
        moments[j] = now.plusSeconds(60L * j);
      }
      says(talker, moments);
      hasXp(talker, 20L * moments.length);
    }
    var reader = world.newMember("reader");
    var asked = world.slash(reader.id(), "leaderboard");

    var first = asked.reply(PATIENCE);
    assertThat(asked.ephemeral()).isFalse();
    assertThat(textOf(first)).contains("Leaderboard", "`  1` <@", "level ");
    assertThat(linesOf(textOf(first))).isEqualTo(10);
    assertThat(SandboxWorld.buttonsOf(first)).singleElement().asString().startsWith("top:A:l");

    var lower = SandboxWorld.buttonsOf(first).getFirst();
    var second = world.guild.click(reader.id(), first.id(), lower).reply(PATIENCE);
    assertThat(linesOf(textOf(second))).isPositive();
    assertThat(textOf(second)).isNotEqualTo(textOf(first));
    var higher = SandboxWorld.buttonsOf(second).getFirst();
    assertThat(higher).startsWith("top:A:h");

    var back = world.guild.click(reader.id(), second.id(), higher).reply(PATIENCE);
    assertThat(textOf(back)).isEqualTo(textOf(first));
  }

  private static long linesOf(String text) {
    return text.split("<@", -1).length - 1L;
  }
}
