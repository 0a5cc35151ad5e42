package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommitRhythmTest {

  private final CommitRhythm rhythm = new CommitRhythm();

  private void commits(int callers, Duration each) {
    for (var i = 0; i < 100; i++) {
      rhythm.committed(callers, each.toNanos());
    }
  }

  @Test
  void nobodyWaitsBeforeTheFirstCommitOrForHimself() {
    assertThat(rhythm.wanted()).isZero();
    assertThat(rhythm.patienceNanos()).isZero();

    commits(1, Duration.ofMillis(1));

    assertThat(rhythm.wanted()).isEqualTo(1);
  }

  @Test
  void fewCallersAreWaitedForAtMostHalfACommit() {
    commits(8, Duration.ofMillis(1));

    assertThat(rhythm.wanted()).isEqualTo(8);
    assertThat(Duration.ofNanos(rhythm.patienceNanos())).isBetween(micros(400), micros(500));
  }

  @Test
  void aSlowDiskOrALargeCrowdMakesNobodyWaitLong() {
    commits(5_000, Duration.ofSeconds(2));

    assertThat(rhythm.wanted()).isEqualTo(32);
    assertThat(Duration.ofNanos(rhythm.patienceNanos())).isEqualTo(Duration.ofMillis(1));
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(micros * 1_000);
  }
}
