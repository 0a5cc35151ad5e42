package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelQuery.ListBoardPage;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.levels.XpGainQuery.ListGainsBetween;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What cannot be asked of a board. */
class BoardInputTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

  private static TestDocket docket;

  private final long guild = 1;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @Test
  void windowsThatMakeNoSenseAreRefused() {
    refused(
        LevelRefusal.WINDOW_REVERSED,
        new ListGainsBetween(guild, FIRST, FIRST.minusDays(1), 1, Edge.TOP, 10));
    refused(
        LevelRefusal.WINDOW_TOO_LONG,
        new ListGainsBetween(guild, FIRST.minusYears(11), FIRST, 1, Edge.TOP, 10));
    refused(
        InputRefusal.NUMBER_OUT_OF_RANGE, new ListGains(guild, Span.season(1), 1, Edge.TOP, 1_001));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListBoardPage(guild, 1, Edge.TOP, 0));
  }

  private void refused(Refusal refusal, Query<?> query) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> docket.queries().ask(query))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }
}
