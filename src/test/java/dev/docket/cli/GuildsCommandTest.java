package dev.docket.cli;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.membership.MembershipCommand;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** An operator looks at the guilds that Docket is or was in. */
class GuildsCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;

  @BeforeAll
  static void aDocketRuns() {
    docket = TestDocket.start(POSTGRES.access());
    Terminal.open(POSTGRES.access());
    send(new RecordJoin(901, NOON, NOON));
    send(new RecordJoin(902, NOON, NOON));
    send(new RecordLeave(902, NOON, NOON.plusSeconds(60)));
  }

  @AfterAll
  static void docketStops() {
    Terminal.close();
    docket.close();
  }

  private static void send(MembershipCommand command) {
    docket
        .commands()
        .send(command, Origin.of(Origin.DOCKET, Source.DISCORD, UUID.randomUUID().toString()));
  }

  @Test
  void theListSaysWhereDocketIsAndSinceWhenItIsGone() {
    assertThat(Terminal.docket("guilds", "list"))
        .matches(it -> it.code() == 0)
        .extracting(Terminal.Said::out)
        .asString()
        .containsPattern("901 +present +2026-06-01T12:00:00Z +1 +for ever")
        .containsPattern("902 +left +2026-06-01T12:00:00Z +2026-06-01T12:01:00Z +1 +for ever");
    assertThat(Terminal.docket("guilds", "list", "--left").out())
        .contains("902")
        .doesNotContain("901");
  }

  @Test
  void aRetentionIsShownAndErasesNothing() {
    System.setProperty("docket.retention.after-leaving", "30d");
    try {
      var line = Terminal.docket("guilds", "list", "--left", "--json").out().strip();
      var row = JsonMapper.shared().readTree(line);
      assertThat(row.get("guild").stringValue()).isEqualTo("902");
      assertThat(row.get("state").stringValue()).isEqualTo("left");
      assertThat(row.get("keepUntil").stringValue()).isEqualTo("2026-07-01T12:01:00Z");
      assertThat(row.get("overdue").booleanValue()).isTrue();
      assertThat(Terminal.docket("guilds", "list").out())
          .contains("2026-07-01T12:01:00Z (over)", "for ever");
    } finally {
      System.clearProperty("docket.retention.after-leaving");
    }
  }
}
