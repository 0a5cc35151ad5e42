package dev.docket.discord.levels;

import static dev.docket.support.Given.NOON;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Full minutes by a clock that is set by hand. */
class FullMinutesTest {

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON.plusSeconds(10));
  private final List<Instant> told = new CopyOnWriteArrayList<>();
  private final FullMinutes minutes = new FullMinutes(clock::get, this::hear);

  private void hear(Instant minute) {
    told.add(minute);
    if (told.size() == 1) {
      throw new IllegalStateException("the first is too much");
    }
  }

  private void isTold(long second, int count) {
    clock.set(NOON.plusSeconds(second));
    eventually(count + " minutes are told", () -> told.size() >= count);
  }

  @Test
  void eachMinuteIsToldOnceAlsoAfterTroubleAndNoneOfAStandstill() {
    minutes.start();
    try {
      isTold(60, 1);
      isTold(121, 2);
      isTold(600, 3);
      clock.set(NOON.plusSeconds(540));
      isTold(659, 3);
      isTold(660, 4);
    } finally {
      minutes.stop();
    }

    assertThat(told)
        .map(it -> Duration.between(NOON, it).toMinutes())
        .containsExactly(1L, 2L, 10L, 11L);
  }
}
