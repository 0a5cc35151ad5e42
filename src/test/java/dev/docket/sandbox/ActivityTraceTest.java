package dev.docket.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTraceTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("trace.csv"), text, StandardCharsets.UTF_8);
  }

  @Test
  void everyLineIsOneContribution() throws IOException {
    var trace = file("unix_time,author,text_length\r\n1700000000,ann,5\n\n1700000001, 7 ,0\n");

    assertThat(ActivityTrace.read(trace))
        .containsExactly(
            new Contribution(Instant.ofEpochSecond(1_700_000_000), "ann", 5),
            new Contribution(Instant.ofEpochSecond(1_700_000_001), "7", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1700000000,ann|expected 3 columns",
        "1700000000,ann,5,6|expected 3 columns",
        "soon,ann,5|unix_time",
        "9999999999999999999999,ann,5|unix_time",
        "1,ann,5|unix_time",
        "1700000000,,5|author",
        "1700000000,ann,-1|text_length",
        "1700000000,ann,many|text_length"
      })
  void aBadLineIsNamedWithItsNumberAndWhatIsWrong(String line, String problem) throws IOException {
    var trace = file("unix_time,author,text_length\n1700000000,ann,5\n" + line + "\n");

    assertThatThrownBy(() -> ActivityTrace.read(trace))
        .isInstanceOf(ActivityTrace.Unreadable.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining(problem);
  }

  @Test
  void anotherHeaderOrAnUnreadableFileIsRefused() throws IOException {
    var trace = file("time,who\n");

    assertThatThrownBy(() -> ActivityTrace.read(trace)).hasMessageContaining("line 1");
    assertThatThrownBy(() -> ActivityTrace.read(file("")))
        .isInstanceOf(ActivityTrace.Unreadable.class);
    assertThatThrownBy(() -> ActivityTrace.read(folder.resolve("none.csv")))
        .hasMessageContaining("cannot be read");
    Files.write(trace, new byte[] {'u', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> ActivityTrace.read(trace))
        .isInstanceOf(ActivityTrace.Unreadable.class);
  }
}
