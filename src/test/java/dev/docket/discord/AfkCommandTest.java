package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.afk.AfkQuery.FindSpell;
import dev.docket.afk.AfkState;
import dev.docket.afk.AfkView;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Being AFK, and timing oneself out, with a real client. */
class AfkCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long auditLog;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    auditLog = world.guild.createChannel("audit-log");
    world.asks(world.guild.ownerId(), "config log", "type", "audit", "channel", auditLog);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static @Nullable String nickname(SandboxUser user) {
    return world.guild.member(user.id()).orElseThrow().nick();
  }

  private static void awaitNickname(SandboxUser user, @Nullable String nickname) {
    eventually(
        "the nickname of " + user.name() + " is " + nickname,
        () -> Objects.equals(nickname(user), nickname));
  }

  private static AfkView spell(SandboxUser user, int number) {
    return world.docket.queries().askLatest(new FindSpell(world.guild.id(), user.id(), number));
  }

  private static void awaitState(SandboxUser user, int number, AfkState state) {
    eventually("spell is " + state, () -> spell(user, number).state() == state);
  }

  private static SandboxUser away(String name, Object... options) {
    var user = world.newMember(name);
    assertThat(world.asks(user.id(), "afk", options)).startsWith("✅");
    awaitState(user, 1, AfkState.AWAY);
    return user;
  }

  private static List<String> said(long channel) {
    return world.guild.messages(channel).stream().map(SandboxMessage::content).toList();
  }

  /** Long enough after they went for the message not to be their good-bye. */
  private static void writes(SandboxUser user, long channel, String text) {
    world.guild.say(user.id(), channel, text, Instant.now().plusSeconds(15));
  }

  @Test
  void whoeverWritesIsBackAndHasTheirNameAgain() {
    var user = away("wim", "reason", "lunch");
    assertThat(nickname(user)).isEqualTo("[AFK] wim");

    writes(user, world.general, "hello again");

    awaitNickname(user, null);
    awaitState(user, 1, AfkState.SETTLED);
    eventually(
        "they are welcomed",
        () -> said(world.general).stream().anyMatch(it -> it.contains("<@" + user.id() + ">!")));
    assertThat(world.calls("PATCH", "/guilds/" + world.guild.id() + "/members/" + user.id()))
        .hasSize(2);
  }

  @Test
  void whoeverRenamedThemselvesMeanwhileKeepsThatName() {
    var user = away("rena");
    rename(user, "Queen");

    assertThat(world.asks(user.id(), "back")).startsWith("✅");

    awaitState(user, 1, AfkState.SETTLED);
    assertThat(nickname(user)).isEqualTo("Queen");
  }

  private static void rename(SandboxUser user, String nickname) {
    world.docket.get(Nicknames.class).rename(world.guild.id(), user.id(), nickname, "by hand");
    awaitNickname(user, nickname);
  }

  @Test
  void theNameIsRestoredAfterARestartAndOnlyOnce() {
    var user = world.newMember("otto");
    rename(user, "Otto the Great");
    assertThat(world.asks(user.id(), "permafk")).startsWith("✅");
    awaitNickname(user, "[AFK] Otto the Great");
    awaitState(user, 1, AfkState.AWAY);
    world.stopDocket();
    world.startDocket();

    assertThat(world.asks(user.id(), "permafk")).contains("Welcome back");

    awaitNickname(user, "Otto the Great");
    awaitState(user, 1, AfkState.SETTLED);
  }

  @Test
  void d8_beingAfkIsOfOneGuildAlone() {
    var user = away("two");
    var other = world.discord.createGuild("Elsewhere");
    other.setBotRolePosition(9);
    other.join(user);
    var channel = other.createChannel("general");
    eventually(
        "it is seen", () -> world.docket.get(Guilds.class).nameOf(other.id()).equals("Elsewhere"));

    other.slash(user.id(), channel, "afk", SandboxWorld.options("reason", "there")).reply(PATIENCE);
    eventually(
        "they are away there too",
        () -> "[AFK] two".equals(other.member(user.id()).orElseThrow().nick()));
    assertThat(world.asks(user.id(), "back")).startsWith("✅");

    awaitNickname(user, null);
    assertThat(other.member(user.id()).orElseThrow().nick()).isEqualTo("[AFK] two");
  }

  @Test
  void whoeverMentionsThemIsToldOnceInAWhileAndNobodyIsNotified() {
    var user = away("mia", "reason", "asleep", "duration", "7h");
    var marker = away("mark", "reason", "elsewhere", "duration", "7h");
    var channel = world.guild.createChannel("chat");

    for (var times = 0; times < 3; times++) {
      world.guild.say(world.member.id(), channel, "hey <@" + user.id() + ">");
    }

    eventually(
        "it is answered", () -> said(channel).stream().anyMatch(it -> it.contains("asleep")));
    awaitAnswerAbout(marker, channel);
    assertThat(said(channel)).filteredOn(it -> it.contains("asleep")).hasSize(1);
    var post = world.calls("POST", "/channels/" + channel + "/messages").getFirst();
    assertThat(post.body().path("allowed_mentions").path("parse")).isEmpty();
    writes(user, channel, "still away");
    awaitAnswerAbout(marker, world.general);
    assertThat(spell(user, 1).state()).isEqualTo(AfkState.AWAY);
  }

  /** What was said before was looked at before. */
  private static void awaitAnswerAbout(SandboxUser marker, long channel) {
    world.guild.say(world.member.id(), channel, "hey <@" + marker.id() + ">");
    eventually(
        "it is answered", () -> said(channel).stream().anyMatch(it -> it.contains("elsewhere")));
  }

  @Test
  void aNameThatDiscordDoesNotLetBeChangedIsLeft() {
    var boss = world.newMember("boss", world.guild.createRole("bosses", 12));

    assertThat(world.asks(boss.id(), "afk")).startsWith("✅");

    awaitState(boss, 1, AfkState.AWAY);
    assertThat(nickname(boss)).isNull();
    assertThat(world.asks(boss.id(), "back")).startsWith("✅");
    awaitState(boss, 1, AfkState.SETTLED);
  }

  private static SandboxMessage asksForTimeout(SandboxUser user, String duration, String reason) {
    return world
        .slash(user.id(), "self_timeout", "duration", duration, "reason", reason)
        .reply(PATIENCE);
  }

  private static String confirms(SandboxUser user, SandboxMessage warning) {
    return textOf(
        world.guild.click(user.id(), warning.id(), buttonsOf(warning).getFirst()).reply(PATIENCE));
  }

  @Test
  void d21_theSelfTimeoutLeavesAnEntryAndIsEnforced() {
    var user = world.newMember("sam");
    var warning = asksForTimeout(user, "1h", "exams");
    assertThat(textOf(warning)).contains("Lighthouse", "1 hour", "exams");
    assertThat(world.guild.timedOutUntil(user.id())).isEmpty();

    assertThat(confirms(user, warning)).startsWith("✅");

    eventually("they are timed out", () -> world.guild.timedOutUntil(user.id()).isPresent());
    awaitNickname(user, "[AFK] sam");
    assertThat(world.asks("audit list", "user", user)).contains("<@" + user.id() + ">", "exams");
    eventually(
        "the audit log shows it",
        () ->
            world.guild.messages(auditLog).stream()
                .map(SandboxWorld::textOf)
                .anyMatch(it -> it.contains("exams")));
    assertThat(world.asks(user.id(), "back")).startsWith("❌");
    assertThat(world.asks(user.id(), "permafk")).startsWith("❌");
  }

  @Test
  void d21_clearingAnAfkLeavesAnEntryAndEndsTheTimeout() {
    var user = world.newMember("clara");
    confirms(user, asksForTimeout(user, "30m", "focus"));
    eventually("they are timed out", () -> world.guild.timedOutUntil(user.id()).isPresent());
    awaitState(user, 1, AfkState.AWAY);

    assertThat(world.asks("clearafk", "user", user, "reason", "asked me to")).startsWith("✅");

    eventually("it is over", () -> world.guild.timedOutUntil(user.id()).isEmpty());
    awaitNickname(user, null);
    assertThat(world.asks("audit list", "type", "AFK_CLEARED"))
        .contains("<@" + world.moderator.id() + ">", "asked me to");
    assertThat(world.asks("clearafk", "user", user)).startsWith("❌");
    assertThat(world.asks(user.id(), "clearafk", "user", user)).startsWith("❌");
  }

  @Test
  void aTimeoutThatDiscordRefusesLeavesNobodyAfk() {
    var admin =
        world.newMember("ada", world.guild.createRole("staff", 12, SandboxPermission.KICK_MEMBERS));

    confirms(admin, asksForTimeout(admin, "30m", "focus"));

    awaitState(admin, 1, AfkState.SETTLED);
    assertThat(spell(admin, 1).cause()).isNotNull();
    assertThat(world.asks(admin.id(), "back")).startsWith("❌");
  }

  @Test
  void tooLongAndTooShortAreRefused() {
    var user = world.newMember("extra");
    assertThat(world.asks(user.id(), "self_timeout", "duration", "4m")).startsWith("❌");
    assertThat(world.asks(user.id(), "self_timeout", "duration", "8d")).startsWith("❌");
    assertThat(world.asks(user.id(), "afk", "duration", "soon")).startsWith("❌");
  }
}
