package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.levels.MessageXp;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What reacting to others earns, where a guild awards it. */
class ReactionXpTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    var owner = world.guild.ownerId();
    assertThat(world.asks(owner, "level award", "source", "reaction", "least", 7)).contains("✅");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static long handled() {
    return world.docket.get(MessageXp.class).handled();
  }

  private static long said() {
    var before = handled();
    var message = world.guild.say(world.member.id(), world.general, "news");
    eventually("it is heard", () -> handled() > before);
    return message;
  }

  private static void react(long userId, long message, String emoji) {
    world.guild.react(userId, world.general, message, emoji);
  }

  private static void hasXp(SandboxUser user, long xp) {
    eventually(
        "%s has %d XP".formatted(user.name(), xp),
        () -> world.asks("rank", "user", user).contains("\"value\":\"" + xp + "\""));
  }

  @Test
  void whoeverReactsEarnsOnceForAMessageHoweverOften() {
    var fan = world.newMember("fan");
    var first = said();
    var second = said();
    var before = handled();

    react(fan.id(), first, "👍");
    react(fan.id(), first, "🎉");
    world.guild.unreact(fan.id(), world.general, first, "👍");
    react(fan.id(), first, "👍");
    react(fan.id(), second, "👍");

    eventually("all are heard", () -> handled() >= before + 4);
    hasXp(fan, 14);
  }

  @Test
  void onesOwnMessagesAndBotsEarnNothing() {
    var author = world.newMember("vain");
    var bot = world.discord.createBot("beep");
    world.guild.join(bot);
    var heard = handled();
    var own = world.guild.say(author.id(), world.general, "look at me");
    eventually("it is heard", () -> handled() > heard);
    hasXp(author, 20);
    var before = handled();

    react(author.id(), own, "👍");
    react(bot.id(), own, "👍");
    var other = world.newMember("other");
    react(other.id(), own, "👍");

    hasXp(other, 7);
    assertThat(handled()).isEqualTo(before + 1);
    hasXp(author, 20);
  }
}
