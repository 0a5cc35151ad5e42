package dev.docket.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts together when acts by hand are learnt of late. */
class TallyTest {

  private static final long MONA = 7;
  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final EscalationRule RULE =
      new EscalationRule(
          "twice",
          Map.of(Offence.WARN, 1, Offence.KICK, 1),
          2,
          Duration.ofDays(7),
          Action.BAN,
          null,
          true);

  private static Tally warnedNowAndKicked(int daysAgo) {
    var tally = new Tally();
    tally.opened(1, CaseKind.WARN, MONA, NOW);
    tally.opened(2, CaseKind.KICK, MONA, NOW.minus(Duration.ofDays(daysAgo)));
    return tally;
  }

  @Test
  void whatIsLearntLateDoesNotCountWithWhatCameLongAfter() {
    assertThat(warnedNowAndKicked(40).met(RULE, 2)).isEmpty();
    assertThat(warnedNowAndKicked(8).met(RULE, 2)).isEmpty();
  }

  @Test
  void whatIsLearntLateCountsWithWhatCameSoonAfter() {
    assertThat(warnedNowAndKicked(3).met(RULE, 2).orElseThrow().counted()).containsExactly(1L, 2L);
    assertThat(warnedNowAndKicked(7).met(RULE, 2)).isPresent();
  }
}
