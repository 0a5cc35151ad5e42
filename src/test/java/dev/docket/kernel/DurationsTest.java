package dev.docket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / 2);

  private static Duration parse(String text) {
    return Durations.parse("duration", text, Duration.ZERO, LONGEST);
  }

  private static Refused refused(String text, Duration shortest, Duration longest) {
    return assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Durations.parse("duration", text, shortest, longest))
        .actual();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0s | 0",
        "1s | 1",
        "90 | -1",
        "1m | 60",
        "1M | 60",
        "1h30m | 5400",
        "1H30M | 5400",
        "30m1h | 5400",
        "1m1m | 120",
        "1,5h | 5400",
        "1.5h | 5400",
        "0.5m | 30",
        "0.4s | 0",
        "1.999999s | 1",
        "2 days 3 hours | 183600",
        "2days3hours | 183600",
        "'  2  days  ' | 172800",
        "1 day, 2 hours, 3 minutes | 93780",
        "1h,30m | 5400",
        "1 wk | 604800",
        "2 Weeks | 1209600",
        "1mo | 2592000",
        "2 months | 5184000",
        "10 secs | 10",
        "10 sec | 10",
        "1 second | 1",
        "5 min | 300",
        "5 mins | 300",
        "1 minute | 60",
        "1 hr | 3600",
        "2 hrs | 7200",
        "99999d | 8639913600",
        "999999999s | 999999999",
        "999999999mo | 2591999997408000",
      })
  void aDurationIsReadAsSeconds(String text, long seconds) {
    if (seconds < 0) {
      assertThat(refused(text, Duration.ZERO, LONGEST).refusal())
          .isEqualTo(InputRefusal.DURATION_UNREADABLE);
    } else {
      assertThat(parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1x",
        "h",
        "1",
        "-1h",
        "+1h",
        "1h-30m",
        "1h and 30m",
        "1h junk 30m",
        "junk1h",
        "1h!",
        "1h,",
        ",1h",
        "1h,,30m",
        "1..5h",
        "1.h",
        ".5h",
        "1,h",
        "1 h 30",
        "1e3s",
        "0x1s",
        "NaN s",
        "1ſ",
        "١h",
        "１h",
        "1h\0",
        "1h; drop table event",
        "9999999999s",
        "99999999999999999999999999d",
        "1.0000001s",
        "∞d",
        "1 year",
      })
  void whatIsNoDurationIsRefused(String text) {
    var refused = refused(text, Duration.ZERO, LONGEST);
    assertThat(refused.refusal()).isEqualTo(InputRefusal.DURATION_UNREADABLE);
    assertThat(refused.details()).containsExactly("duration", text);
  }

  @ParameterizedTest
  @CsvSource({"59s", "0s", "28d1s", "99999d"})
  void whatIsTooShortOrTooLongIsRefusedWithTheLimits(String text) {
    var refused = refused(text, Duration.ofMinutes(1), Duration.ofDays(28));
    assertThat(refused.refusal()).isEqualTo(InputRefusal.DURATION_OUT_OF_RANGE);
    assertThat(refused.details()).containsExactly("duration", text, "1 minute", "28 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"60s", "28d", "4w"})
  void theLimitsThemselvesAreAllowed(String text) {
    Durations.parse("duration", text, Duration.ofMinutes(1), Duration.ofDays(28));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1h", " ", "a", "1h ", "1,", "1a1"})
  void aMebibyteOfTextIsRefusedWithinMilliseconds(String piece) {
    var text = piece.repeat((1 << 20) / piece.length());
    refused(text, Duration.ZERO, LONGEST);
    var begin = System.nanoTime();
    var refused = refused(text, Duration.ZERO, LONGEST);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(100));
    assertThat(refused.refusal()).isEqualTo(InputRefusal.DURATION_UNREADABLE);
    assertThat(refused.details().get(1)).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", " ", "1a", "1,", "1 ", " ,", "1.1"})
  void noShortTextTakesLong(String piece) {
    var text = (piece.repeat(64 / piece.length()) + " ".repeat(64)).substring(0, 63) + "!";
    var begin = System.nanoTime();
    refused(text, Duration.ZERO, LONGEST);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT0S | 0 seconds",
        "PT0.9S | 0 seconds",
        "PT1S | 1 second",
        "PT1M | 1 minute",
        "PT90M | 1 hour, 30 minutes",
        "P1DT2H | 1 day, 2 hours",
        "P2DT3H4M5S | 2 days, 3 hours, 4 minutes, 5 seconds",
        "P3650D | 3650 days",
      })
  void aDurationIsSaidInWords(Duration duration, String words) {
    assertThat(Durations.words(duration)).isEqualTo(words);
  }

  @Property
  void whatDocketSaysItAlsoReads(@ForAll @LongRange(max = 1_000_000_000_000L) long seconds) {
    var duration = Duration.ofSeconds(seconds);
    assertThat(parse(Durations.words(duration))).isEqualTo(duration);
  }

  @Test
  void anyTextIsEitherReadOrRefused() {
    for (var character = 0; character < 0x3000; character++) {
      var text = "1" + Character.toString(character);
      try {
        assertThat(parse(text)).isGreaterThanOrEqualTo(Duration.ZERO);
      } catch (Refused e) {
        assertThat(e.refusal()).isEqualTo(InputRefusal.DURATION_UNREADABLE);
      }
    }
  }
}
