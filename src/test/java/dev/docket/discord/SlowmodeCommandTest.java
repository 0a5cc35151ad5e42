package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.audit.AuditEntry;
import dev.docket.audit.AuditKind;
import dev.docket.audit.AuditQuery.ListActs;
import dev.docket.audit.AuditState;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlowmodeCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static SandboxUser warden;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    warden =
        world.newMember(
            "wanda", world.guild.createRole("wardens", 4, SandboxPermission.MANAGE_CHANNELS));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static String slowmode(long channel, String delay) {
    return world.asks(warden.id(), "slowmode", "channel", channel, "delay", delay);
  }

  private static List<AuditEntry> entries() {
    return world
        .docket
        .queries()
        .askLatest(new ListActs(world.guild.id(), 0, AuditKind.SLOWMODE, warden.id(), null, 100))
        .entries();
  }

  @Test
  void d21_theSlowmodeLeavesAnEntry() {
    var channel = world.guild.createChannel("hot");

    assertThat(slowmode(channel, "1m30s")).startsWith("✅").contains("none", "1 minute, 30");

    assertThat(world.guild.slowmode(channel)).isEqualTo(90);
    var entry = entries().getFirst();
    assertThat(entry.state()).isEqualTo(AuditState.DONE);
    assertThat(entry.before()).isZero();
    assertThat(entry.after()).isEqualTo(90);
    assertThat(world.asks("audit list", "type", "SLOWMODE")).contains("1 minute, 30 seconds");
  }

  @Test
  void withoutADelayItIsShown() {
    var channel = world.guild.createChannel("shown");
    assertThat(world.asks(warden.id(), "slowmode", "channel", channel)).contains("none");
    slowmode(channel, "10s");
    assertThat(world.asks(warden.id(), "slowmode", "channel", channel)).contains("10 seconds");
  }

  @Test
  void offEndsIt() {
    var channel = world.guild.createChannel("ended");
    slowmode(channel, "6h");
    assertThat(world.guild.slowmode(channel)).isEqualTo(21_600);

    assertThat(slowmode(channel, "OFF")).startsWith("✅");

    assertThat(world.guild.slowmode(channel)).isZero();
    assertThat(slowmode(channel, "0s")).startsWith("❌");
  }

  @Test
  void moreThanSixHoursAndNonsenseAreRefused() {
    assertThat(slowmode(world.general, "6h1s")).startsWith("❌").contains("6 hours");
    assertThat(slowmode(world.general, "soon")).startsWith("❌").contains("soon");
  }

  @Test
  void whatDiscordRefusesIsRecordedAsFailed() {
    var channel = world.guild.createChannel("stuck");
    world
        .discord
        .failures()
        .on("PATCH", "/channels/" + channel)
        .answer(403, 50013, "Missing Permissions")
        .times(1);

    assertThat(slowmode(channel, "10s")).startsWith("⚠️").contains("403");

    assertThat(entries().getFirst().state()).isEqualTo(AuditState.FAILED);
    assertThat(world.asks(world.member.id(), "slowmode", "delay", "10s")).startsWith("❌");
  }
}
