package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Discord shuts out an address after 10,000 refusals in ten minutes; Docket stops far before. */
class InvalidRequestsTest {

  private Instant now = Instant.parse("2026-06-01T12:00:00Z");
  private final InvalidRequests invalid = new InvalidRequests(() -> now);

  @Test
  void aThousandRefusalsInTenMinutesAreEnoughForAWhile() {
    for (var i = 0; i < InvalidRequests.MOST; i++) {
      assertThat(invalid.pausedUntil()).isEmpty();
      invalid.add();
      now = now.plusMillis(100);
    }
    assertThat(invalid.pausedUntil()).contains(Instant.parse("2026-06-01T12:10:00Z"));

    now = Instant.parse("2026-06-01T12:10:00Z");
    assertThat(invalid.pausedUntil()).isEmpty();
  }

  @Test
  void refusalsOverHoursPauseNothing() {
    for (var i = 0; i < 5_000; i++) {
      invalid.add();
      now = now.plusSeconds(1);
      assertThat(invalid.pausedUntil()).isEmpty();
    }
  }

  @Test
  void whatDiscordCountsIsCounted() {
    assertThat(InvalidRequests.counts(401, "")).isTrue();
    assertThat(InvalidRequests.counts(403, "")).isTrue();
    assertThat(InvalidRequests.counts(429, "user")).isTrue();
    assertThat(InvalidRequests.counts(429, "shared")).isFalse();
    assertThat(InvalidRequests.counts(404, "")).isFalse();
    assertThat(InvalidRequests.counts(500, "")).isFalse();
  }
}
