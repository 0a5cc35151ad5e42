package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.discord.levels.MessageXp;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Stories;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuildLifeTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void aDayInTheSandboxIsToldAndEndsWithItsCasesAndItsLeaderboard() throws Exception {
    var terminal = new ByteArrayOutputStream();
    try (var docket = TestDocket.start(POSTGRES.access(), "docket.discord.mode=auto")) {
      var guild = GuildLife.settle(docket.get(SandboxDiscord.class), InstantSource.system());
      var narrator =
          new Narrator(
              docket.get(PostgresEventLog.class),
              docket.queries(),
              docket.get(Stories.class),
              guild,
              new PrintStream(terminal, true, StandardCharsets.UTF_8));

      guild.liveADay(narrator, docket.get(MessageXp.class), Duration.ZERO);

      var told = terminal.toString(StandardCharsets.UTF_8);
      assertThat(told)
          .contains("ada reached level 2")
          .contains("mona: /warn user:@gus")
          .contains("Case #1: mona warned gus")
          .contains("This user is already banned: case #4.")
          .contains("out of range for duration")
          .contains("You cannot do this to the server owner.")
          .contains("The leaderboard")
          .contains("The cases");
      var cases = docket.queries().ask(new ListCases(guild.id(), CaseFilter.ALL, null, 50)).cases();
      assertThat(cases)
          .extracting(CaseView::kind)
          .containsExactly(
              CaseKind.UNBAN,
              CaseKind.KICK,
              CaseKind.UNTIMEOUT,
              CaseKind.BAN,
              CaseKind.TEMPBAN,
              CaseKind.TIMEOUT,
              CaseKind.WARN);
      assertThat(cases)
          .extracting(CaseView::state)
          .doesNotContain(CaseState.RULED, CaseState.FAILED);
    }
  }
}
