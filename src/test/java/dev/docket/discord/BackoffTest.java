package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Test
  void pausesDoubleUpToTheLongestAndAreLeftToChanceByAQuarter() {
    var random = new Random(3);
    for (var failures = 1; failures < 40; failures++) {
      var doubled = Math.min(1_000L << Math.min(failures - 1, 16), LONGEST.toMillis());
      for (var i = 0; i < 50; i++) {
        assertThat(Backoff.pause(FIRST, failures, LONGEST, random).toMillis())
            .isBetween(doubled * 3 / 4, doubled * 5 / 4);
      }
    }
  }

  @Test
  void whatFailedTogetherIsNotTriedAgainTogether() {
    var random = new Random(3);
    var pauses = new HashSet<Duration>();
    for (var i = 0; i < 100; i++) {
      pauses.add(Backoff.pause(FIRST, 1, LONGEST, random));
    }
    assertThat(pauses).hasSizeGreaterThan(50);
  }
}
