package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.levels.MessageXp;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What it earns to be reacted to, where a guild says that authors earn. */
class AuthorXpTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long owner;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    owner = world.guild.ownerId();
    settles("level award", "source", "reaction", "least", 7);
    settles("level award", "source", "message", "least", 0, "most", 0);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void bothEarn() {
    world.asks(owner, "level reactions", "earner", "both");
    isShown();
  }

  private static void settles(String command, Object... options) {
    assertThat(world.asks(owner, command, options)).contains("✅");
    isShown();
  }

  /** Whom to ask about is read from what is shown, which may be a moment behind. */
  private static void isShown() {
    world.docket.queries().askLatest(new FindLevelSettings(world.guild.id()));
  }

  private static long handled() {
    return world.docket.get(MessageXp.class).handled();
  }

  private static long said(SandboxUser author) {
    return world.guild.say(author.id(), world.general, "news");
  }

  private static void react(SandboxUser user, long message, String emoji) {
    world.guild.react(user.id(), world.general, message, emoji);
  }

  private static void hasXp(SandboxUser user, long xp) {
    var said = "\"value\":\"" + xp + "\"";
    eventually(
        "%s has %d XP".formatted(user.name(), xp),
        () -> world.asks("rank", "user", user).contains(said));
  }

  private static void hasNone(SandboxUser user) {
    assertThat(world.asks("rank", "user", user)).contains("has not earned any XP");
  }

  @Test
  void bothEarnOnceHoweverOftenOneReacts() {
    var author = world.newMember("author");
    var fan = world.newMember("fan");
    var message = said(author);
    var before = handled();

    react(fan, message, "👍");
    hasXp(author, 7);
    hasXp(fan, 7);
    world.guild.unreact(fan.id(), world.general, message, "👍");
    react(fan, message, "👍");
    react(fan, message, "🎉");

    eventually("all are heard", () -> handled() >= before + 6);
    hasXp(author, 7);
    hasXp(fan, 7);
    react(world.newMember("friend"), message, "👍");
    hasXp(author, 14);
  }

  @Test
  void onlyTheAuthorEarnsWhereTheGuildSaysSo() {
    settles("level reactions", "earner", "author");
    assertThat(world.asks(owner, "level show")).contains("whoever wrote the message earns");
    assertThat(world.asks(owner, "level history"))
        .contains("**who earns by a reaction**: `both` → `author`");
    var author = world.newMember("author");
    var fan = world.newMember("fan");
    react(fan, said(author), "👍");
    hasXp(author, 7);
    hasNone(fan);
  }

  @Test
  void nobodyIsAskedAboutWhereOnlyWhoeverReactsEarns() {
    settles("level reactions", "earner", "reactor");
    var author = world.newMember("author");
    var fan = world.newMember("fan");
    react(fan, said(author), "👍");
    hasXp(fan, 7);
    hasNone(author);
    assertThat(world.calls("GET", ".*/members/" + author.id())).isEmpty();
  }

  @Test
  void ownMessagesBotsAndWhoHasLeftEarnNothing() {
    var bot = world.discord.createBot("beep");
    world.guild.join(bot);
    var gone = world.newMember("gone");
    var fan = world.newMember("fan");
    var ofBot = said(bot);
    var ofGone = said(gone);
    world.guild.leave(gone);
    react(fan, ofBot, "👍");
    react(fan, ofGone, "👍");
    react(fan, said(fan), "👍");
    react(bot, said(fan), "👍");
    hasXp(fan, 14);
    eventually(
        "both are asked about",
        () -> world.calls("GET", ".*/members/(%d|%d)".formatted(bot.id(), gone.id())).size() == 2);
    hasNone(bot);
    hasNone(gone);
    hasXp(fan, 14);
  }

  @Test
  void theAuthorsOwnRolesCount() {
    var shunned = world.guild.createRole("shunned", 1);
    var twice = world.guild.createRole("twice", 1);
    settles("level exclusion", "role", shunned);
    settles("level multiplier", "role", twice, "percent", 200);
    var author = world.newMember("author", twice);
    var outcast = world.newMember("outcast", shunned);
    var fan = world.newMember("fan");
    react(fan, said(outcast), "👍");
    react(fan, said(author), "👍");
    hasXp(author, 14);
    hasXp(fan, 14);
    hasNone(outcast);
  }
}
