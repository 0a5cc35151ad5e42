package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {

  @Property
  void whatAnInstantIsWrittenAsIsReadAsThatInstant(
      @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    var instant = Instant.ofEpochSecond(second, nanos);
    assertThat(InstantReader.parse(instant.toString())).isEqualTo(instant);
    var whole = Instant.ofEpochSecond(second);
    assertThat(InstantReader.parse(whole.toString())).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-06-01T12:00:00+02:00", "2024-02-29T23:59:59Z", "2026-06-01T12:00:00.1234Z"})
  void otherFormsAreReadAsTheJdkReadsThem(String text) {
    assertThat(InstantReader.parse(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-06-01",
        "2026-13-01T12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-06-01T24:00:01Z",
        "2026-06-01T12:60:00Z",
        "2026-06-01T12:00:00.0000000001Z",
        "2026-06-01T12:00:00xZ"
      })
  void whatIsNoInstantIsNotReadAsOne(String text) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> InstantReader.parse(text));
  }
}
