package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditKind;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports: only the moderators learn who made them. */
class ReportCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long reports;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    reports = world.guild.createChannel("reports");
    world.asks(world.guild.ownerId(), "config log", "type", "report", "channel", reports);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static List<String> posts(String text) {
    return world.guild.messages(reports).stream()
        .map(SandboxWorld::textOf)
        .filter(it -> it.contains(text))
        .toList();
  }

  private static long recorded(SandboxUser reporter) {
    return world
        .docket
        .queries()
        .askLatest(new ListActs(world.guild.id(), 0, AuditKind.REPORT, reporter.id(), null, 100))
        .entries()
        .size();
  }

  @Test
  void d23_aReportIsConfirmedOnlyOnceItIsRecorded() {
    var reporter = world.newMember("rita");
    world.discord.failures().in(world.guild, "POST", "/channels/" + reports + "/.*").answer(503);
    try {
      var said =
          world.asks(reporter.id(), "report", "user", world.member, "reason", "was very rude");

      assertThat(said).startsWith("✅");
      assertThat(recorded(reporter)).isEqualTo(1);
      assertThat(posts("very rude")).isEmpty();
    } finally {
      world.discord.failures().clear();
    }
    eventually("it is posted", () -> posts("very rude").size() == 1);
    assertThat(posts("very rude").getFirst())
        .contains("<@" + world.member.id() + ">")
        .doesNotContain("" + reporter.id());
  }

  @Test
  void d23_aVeryLongReportIsPostedAllTheSame() {
    var reporter = world.newMember("lena");
    var text = "x".repeat(1_000);

    assertThat(world.asks(reporter.id(), "report", "user", world.member, "reason", text))
        .startsWith("✅");

    eventually("it is posted", () -> posts(text).size() == 1);
  }

  @Test
  void aMessageIsReportedFromItsMenuWithWhatItSaid() {
    var reporter = world.newMember("rolf");
    var author = world.newMember("seller");
    var message = world.guild.say(author.id(), world.general, "buy my keys");
    var opened = world.guild.menu(reporter.id(), "Report this message", message);

    var said = world.fills(opened, "reason", "sells keys");

    assertThat(said).startsWith("✅");
    eventually("it is posted", () -> posts("sells keys").size() == 1);
    assertThat(posts("sells keys").getFirst())
        .contains("buy my keys", "/" + message, "<@" + author.id() + ">");
    assertThat(world.asks("audit list", "user", author))
        .contains("<@" + reporter.id() + ">", "sells keys");
  }

  @Test
  void withoutAReasonAFormAsks() {
    var reporter = world.newMember("fred");
    var opened = world.slash(reporter.id(), "report", "user", world.member);

    assertThat(world.fills(opened, "reason", "asked by the form")).startsWith("✅");

    assertThat(recorded(reporter)).isEqualTo(1);
  }

  @Test
  void aModeratorIsNotShownWhoReportedThem() {
    var reporter = world.newMember("brave");

    world.asks(reporter.id(), "report", "user", world.moderator, "reason", "abuses power");

    assertThat(world.asks("audit list", "type", "REPORT")).doesNotContain("abuses power");
    assertThat(world.asks(world.guild.ownerId(), "audit list", "type", "REPORT"))
        .contains("abuses power", "<@" + reporter.id() + ">");
  }

  @Test
  void whoReportsTooMuchWaits() {
    var reporter = world.newMember("busybody");
    IntStream.range(0, 5)
        .forEach(it -> world.asks(reporter.id(), "report", "reason", "number " + it));

    assertThat(world.asks(reporter.id(), "report", "reason", "once more")).startsWith("❌");

    assertThat(recorded(reporter)).isEqualTo(5);
    assertThat(world.asks(reporter.id(), "audit list")).startsWith("❌");
  }

  @Test
  void olderEntriesAreBehindTheButton() {
    var boss =
        world.newMember(
            "boss", world.guild.createRole("bosses", 6, SandboxPermission.ADMINISTRATOR));
    for (var part = 0; part < 3; part++) {
      var reporter = world.newMember("page" + part);
      IntStream.range(0, 5)
          .forEach(it -> world.asks(reporter.id(), "report", "user", boss, "reason", "p" + it));
    }
    var owner = world.guild.ownerId();
    var first = world.slash(owner, "audit list", "user", boss).reply(PATIENCE);
    assertThat(textOf(first).split("<t:", -1)).hasSize(11);

    var next = world.guild.click(owner, first.id(), buttonsOf(first).getFirst()).reply(PATIENCE);

    assertThat(textOf(next).split("<t:", -1)).hasSize(6);
    assertThat(buttonsOf(next)).isEmpty();
  }
}
