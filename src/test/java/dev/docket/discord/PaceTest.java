package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** However requests come, no second holds 50 of them. */
class PaceTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private long now;

  @Test
  void noSecondHoldsFiftyRequestsHoweverTheyCome() {
    var random = new Random(7);
    var pace = new Pace(() -> now);
    var sent = new ArrayList<Long>();
    for (var i = 0; i < 5_000; i++) {
      now += pace.reserve(random.nextInt(4) == 0);
      sent.add(now);
      if (random.nextInt(200) == 0) {
        now += random.nextLong(3 * SECOND);
      }
    }
    assertThat(most(sent)).isBetween(30L, 49L);
  }

  @Test
  void whatAUserWaitsForGoesFirst() {
    var pace = new Pace(() -> now);
    for (var i = 0; i < 5; i++) {
      assertThat(pace.reserve(false)).isZero();
    }
    assertThat(pace.reserve(false)).isPositive();
    assertThat(pace.reserve(true)).isZero();
  }

  @Test
  void timeWithoutRequestsIsNotSavedUp() {
    var pace = new Pace(() -> now);
    now += 100 * SECOND;
    var free = 0;
    while (pace.reserve(false) == 0) {
      free++;
    }
    assertThat(free).isEqualTo(5);
  }

  static long most(List<Long> nanos) {
    return nanos.stream()
        .mapToLong(from -> nanos.stream().filter(it -> it >= from && it < from + SECOND).count())
        .max()
        .orElse(0);
  }
}
