package dev.docket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.Moments.Day;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  private static final Instant NOW = Instant.parse("2026-06-15T12:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, 2026-05-01T00:00:00Z",
    "' 2026-05-01 ', 2026-05-01T00:00:00Z",
    "2026-05-01T12:00Z, 2026-05-01T12:00:00Z",
    "2026-05-01T12:00:05.5Z, 2026-05-01T12:00:05.5Z",
    "2026-05-01T12:00:00+02:00, 2026-05-01T10:00:00Z",
    "2h, 2026-06-15T10:30:00Z",
    "2 hours ago, 2026-06-15T10:30:00Z",
    "1 day, 2026-06-14T12:30:00Z",
    "30 MinuTes, 2026-06-15T12:00:00Z"
  })
  void daysInstantsAndDurationsAgoAreMoments(String text, Instant moment) {
    assertThat(Moments.parse("since", text, NOW, Day.BEGINS)).isEqualTo(moment);
  }

  @Test
  void aDayCanMeanItsEnd() {
    assertThat(Moments.parse("until", "2026-05-31", NOW, Day.ENDS))
        .isEqualTo("2026-06-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "",
        "2026-13-01",
        "2026-02-30",
        "2026-05-01T12:00",
        "2026-05-01T25:00Z",
        "+999999-01-01",
        "-4800-01-01",
        "1x",
        "T",
        "1234567"
      })
  void allElseIsNoMoment(String text) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Moments.parse("since", text, NOW, Day.BEGINS))
        .returns(InputRefusal.VALUE_UNREADABLE, Refused::refusal)
        .satisfies(it -> assertThat(it.details()).startsWith("moment", text));
  }

  @Test
  void thePastEndsNow() {
    assertThat(Moments.past("at", "2026-06-15T12:30:00Z", NOW)).isEqualTo(NOW);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Moments.past("at", "2026-06-15T12:30:01Z", NOW))
        .returns(InputRefusal.MOMENT_TO_COME, Refused::refusal);
  }
}
