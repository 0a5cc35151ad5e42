package dev.docket.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SentryReceiver;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Sentry that does not answer is no reason to keep anybody waiting. */
class SlowSentryTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final int COMMANDS = 500;
  private static final long FIRST_USER = 1_000;

  /** Far below the 30 seconds of a silent Sentry, and above what a busy machine takes. */
  private static final Duration UNNOTICED = Duration.ofSeconds(10);

  @Test
  void aSentryThatNeverAnswersDelaysNobody() throws IOException {
    try (var slow = SentryReceiver.start(Duration.ofSeconds(30))) {
      assertThat(longest(slow.settings())).isLessThan(UNNOTICED);
      assertThat(slow.envelopes()).isNotEmpty().hasSizeLessThan(10);
    }
  }

  @Test
  void aSentryThatIsGoneDelaysNobody() throws IOException {
    String[] settings;
    try (var gone = SentryReceiver.start()) {
      settings = gone.settings();
    }

    assertThat(longest(settings)).isLessThan(UNNOTICED);
  }

  /** How long the slowest of many commands took, and that Docket still stops in time. */
  private static Duration longest(String... settings) {
    var longest = Duration.ZERO;
    long closing;
    try (var docket = TestDocket.start(POSTGRES.access(), settings)) {
      var acts = Acts.at(docket);
      acts.warn(FIRST_USER);
      for (var user = FIRST_USER + 1; user < FIRST_USER + COMMANDS; user++) {
        var begun = System.nanoTime();
        acts.warn(user);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        longest = took.compareTo(longest) > 0 ? took : longest;
      }
      closing = System.nanoTime();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(10));
    return longest;
  }
}
