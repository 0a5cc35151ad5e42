package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditKind;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.audit.AuditState;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Purges: recorded first, carried out, and what became of them recorded too. */
class PurgeCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static SandboxUser purger;
  private static long auditLog;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    purger =
        world.newMember(
            "paula", world.guild.createRole("janitors", 4, SandboxPermission.MANAGE_MESSAGES));
    auditLog = world.guild.createChannel("audit-log");
    world.asks(world.guild.ownerId(), "config log", "type", "audit", "channel", auditLog);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static String purge(long channel, Object... options) {
    var all = new ArrayList<Object>(List.of("channel", channel));
    all.addAll(List.of(options));
    return world.asks(purger.id(), "purge", all.toArray());
  }

  private static void say(long channel, SandboxUser user, int times, String text) {
    IntStream.range(0, times).forEach(it -> world.guild.say(user.id(), channel, text + it));
  }

  private static List<String> left(long channel) {
    return world.guild.messages(channel).stream().map(SandboxMessage::content).toList();
  }

  private static List<AuditEntry> purges() {
    return world
        .docket
        .queries()
        .askLatest(new ListActs(world.guild.id(), 0, AuditKind.PURGE, null, null, 100))
        .entries();
  }

  @Test
  void d21_thePurgeLeavesAnEntry() {
    var channel = world.guild.createChannel("busy");
    say(channel, world.member, 5, "message ");

    var said = purge(channel, "count", 3, "reason", "off topic");

    assertThat(said).contains("3", "<#" + channel + ">");
    assertThat(left(channel)).containsExactly("message 0", "message 1");
    var entry = purges().getFirst();
    assertThat(entry.state()).isEqualTo(AuditState.DONE);
    assertThat(entry.deleted()).isEqualTo(3);
    assertThat(entry.count()).isEqualTo(3);
    assertThat(entry.actorId()).isEqualTo(purger.id());
    assertThat(entry.channelId()).isEqualTo(channel);
    assertThat(entry.text()).isEqualTo("off topic");
    eventually(
        "the audit log shows it",
        () ->
            world.guild.messages(auditLog).stream()
                .map(SandboxWorld::textOf)
                .anyMatch(it -> it.contains("off topic") && it.contains("<#" + channel + ">")));
    assertThat(world.asks("audit list", "user", purger)).contains("off topic");
  }

  @Test
  void filtersChooseByAuthorTextAndBots() {
    var channel = world.guild.createChannel("mixed");
    var seller = world.newMember("seller");
    var bot = world.discord.createBot("feed");
    world.guild.join(bot);
    say(channel, world.member, 2, "hello ");
    say(channel, seller, 2, "buy KEYS ");
    say(channel, seller, 1, "good morning ");
    say(channel, bot, 1, "news ");

    purge(channel, "count", 100, "user", seller, "contains", "keys");
    assertThat(left(channel)).containsExactly("hello 0", "hello 1", "good morning 0", "news 0");

    purge(channel, "count", 100, "bots", true);
    assertThat(left(channel)).containsExactly("hello 0", "hello 1", "good morning 0");
  }

  @Test
  void moreThanAHundredGoInSeveralCalls() {
    var channel = world.guild.createChannel("flood");
    say(channel, world.member, 251, "flood ");

    assertThat(purge(channel, "count", 250)).contains("250");

    assertThat(left(channel)).containsExactly("flood 0");
    assertThat(world.calls("POST", "/channels/" + channel + "/messages/bulk-delete")).hasSize(3);
  }

  @Test
  void whatIsOlderThanFourteenDaysStaysAndIsSaid() {
    var channel = world.guild.createChannel("old");
    var user = world.member.id();
    world.guild.say(user, channel, "old", Instant.now().minus(Duration.ofDays(15)));
    world.guild.say(user, channel, "new");

    assertThat(purge(channel, "count", 50)).contains("14 days");

    assertThat(left(channel)).containsExactly("old");
    assertThat(purge(channel, "count", 50)).contains("14 days").startsWith("❌");
  }

  @Test
  void aPurgeThatDiscordRefusesSaysWhatIsGone() {
    var channel = world.guild.createChannel("refused");
    say(channel, world.member, 150, "kept ");
    var path = "/channels/" + channel + "/messages/bulk-delete";
    world.discord.failures().on("POST", path).answer(403, 50013, "Missing Permissions").times(1);

    assertThat(purge(channel, "count", 150)).startsWith("⚠️").contains("403", "0");

    assertThat(purges().getFirst().state()).isEqualTo(AuditState.FAILED);
    assertThat(left(channel)).hasSize(150);
  }

  @Test
  void aPurgeThatACrashInterruptedIsFinished() {
    var channel = world.guild.createChannel("crash");
    say(channel, world.member, 120, "gone ");
    var path = "/channels/" + channel + "/messages/bulk-delete";
    var hush = world.discord.failures().on("POST", path).answer(503);

    world.guild.slash(
        purger.id(), world.general, "purge", Map.of("count", 120, "channel", channel));
    world.discord.awaitCall("POST", path, SandboxWorld.PATIENCE);
    world.stopDocket();
    world.discord.failures().clear();
    assertThat(hush).isNotNull();
    world.startDocket();

    eventually("the messages are gone", () -> left(channel).isEmpty());
    eventually("it is recorded", () -> purges().getFirst().state() == AuditState.DONE);
    assertThat(purges().getFirst().deleted()).isEqualTo(120);
  }

  @Test
  void whoMayNotPurgeOrNotSeeTheChannelIsRefused() {
    var channel = world.guild.createChannel("quiet");
    say(channel, world.member, 2, "here ");

    assertThat(world.asks(world.member.id(), "purge", "count", 2)).startsWith("❌");

    assertThat(left(channel)).hasSize(2);
    assertThat(world.asks(purger.id(), "audit list")).startsWith("❌");
  }
}
