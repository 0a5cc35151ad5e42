package dev.docket.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes lanes = new Lanes(10);

  @Test
  void aFullLaneTurnsAwayAndAnotherDoesNot() {
    fill("one");
    assertThat(lanes.enter("one")).isPresent();
    assertThat(lanes.enter("two")).isEmpty();
  }

  @Test
  void theMoreWaitTheLaterTheyComeBack() {
    fill("one");
    assertThat(lanes.enter("one")).contains(Duration.ofMillis(50));
    assertThat(lanes.enter("one")).contains(Duration.ofMillis(100));
    lanes.leave("one");
    assertThat(lanes.enter("one")).isEmpty();
    assertThat(lanes.enter("one")).contains(Duration.ofMillis(100));
  }

  @Test
  void allLanesTogetherLeaveThreadsForOtherDuties() {
    fill("one");
    fill("two");
    assertThat(lanes.enter("three")).isEmpty();
    assertThat(lanes.enter("three")).isEmpty();
    assertThat(lanes.enter("three")).isPresent();
    lanes.leave("one");
    assertThat(lanes.enter("three")).isEmpty();
  }

  private void fill(String lane) {
    for (var i = 0; i < Lanes.EACH; i++) {
      assertThat(lanes.enter(lane)).isEmpty();
    }
  }
}
