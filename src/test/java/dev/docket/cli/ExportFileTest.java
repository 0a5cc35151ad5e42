package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exports of other level bots, as they are and as they should not be. */
class ExportFileTest {

  private static final Path EXPORTS = Path.of("src/test/resources/exports");
  private static final long MAX = 80_351_110_224_678_912L;

  @TempDir private Path folder;

  private static List<ExportEntry> read(ExportBot bot, Path file) {
    var entries = new ArrayList<ExportEntry>();
    assertThat(new ExportFile(bot, file).read(entries::add)).hasSize(64);
    return entries;
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("export"), content);
  }

  private static void refused(ExportBot bot, Path file, String words) {
    assertThatThrownBy(() -> read(bot, file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource({
    "MEE6, mee6.json, 4675, 120",
    "ARCANE, arcane.csv, 5250, 75",
    "LURKR, lurkr.json, 4150, 100",
    "POLARIS, polaris.json, 7000, 200",
    "LEVELUP, levelup.json, 10000, 100"
  })
  void everyBotsExportIsRead(ExportBot bot, String file, long xp, long next) {
    var entries = read(bot, EXPORTS.resolve(file));
    assertThat(entries).allSatisfy(it -> assertThat(it.fault()).isNull());
    assertThat(entries.get(0).userId()).isEqualTo(MAX);
    assertThat(entries.get(0).xp()).isEqualTo(xp);
    assertThat(entries.get(1).userId()).isEqualTo(MAX + 1);
    assertThat(entries.get(1).xp()).isEqualTo(next);
  }

  @Test
  void whatCannotBeUsedIsNamedByItsLine() throws IOException {
    var table =
        """
        user_id,xp
        1,-5
        2,NaN
        3,9223372036854775808
        x,5
        18446744073709551616,5

        4,1e400
        5
        6,7.9
        """;
    assertThat(read(ExportBot.ARCANE, file(table)).stream().map(ExportEntry::fault))
        .containsExactly(
            "XP -5 of user 1 is not within 0 and 1000000000000000000",
            "XP 'NaN' of user 2 is no number",
            "XP 9223372036854775808 of user 3 is not within 0 and 1000000000000000000",
            "has no Discord user id, but 'x'",
            "has no Discord user id, but '18446744073709551616'",
            "XP 1e400 of user 4 is not within 0 and 1000000000000000000",
            "says no XP for user 5",
            null);
    assertThat(read(ExportBot.ARCANE, file(table)).getFirst().line()).isEqualTo(2);
    var json = "{\"players\": [\n{\"id\": \"1\", \"xp\": NaN},\n{\"xp\": 1},\n7]}";
    assertThat(read(ExportBot.MEE6, file(json)).stream().map(it -> it.line() + it.fault()))
        .containsExactly("2XP 'NaN' of user 1 is no number", "3has no user id", "4is no member");
  }

  @ParameterizedTest
  @CsvSource({
    "MEE6, lurkr.json, Lurkr",
    "LURKR, mee6.json, MEE6",
    "POLARIS, levelup.json, LevelUp",
    "LEVELUP, polaris.json, Polaris",
    "ARCANE, lurkr.json, Lurkr"
  })
  void anotherBotsFileIsRecognised(ExportBot bot, String file, String other) {
    refused(bot, EXPORTS.resolve(file), "looks like an export of " + other);
  }

  @Test
  void aBrokenFileIsRefused() throws IOException {
    var whole = Files.readString(EXPORTS.resolve("mee6.json"));
    refused(
        ExportBot.MEE6,
        file(whole.substring(0, whole.indexOf("mia"))),
        "ends in the middle, in line 7");
    refused(ExportBot.MEE6, file("{\"players\": 5}"), "nothing in it is as MEE6");
    refused(ExportBot.MEE6, file("[".repeat(100)), "nests more than 50 deep");
    refused(ExportBot.MEE6, file("[] []"), "more behind the end");
    refused(ExportBot.ARCANE, file("user_id,xp\n1,\"5"), "");
    refused(ExportBot.ARCANE, file("name,points\nmax,5"), "must name the columns");
    refused(ExportBot.ARCANE, file("id,user_id,xp\n1,2,5"), "two columns for id");
    refused(ExportBot.ARCANE, file(""), "is empty");
    refused(ExportBot.ARCANE, folder.resolve("none"), "there is no file");
    refused(ExportBot.LEVELUP, file("{\"configs\": {}}"), "backup of all guilds");
  }

  /** 30 MB are read in a page's worth of memory, entry by entry. */
  @Test
  void aLargeFileIsReadBitByBit() throws IOException {
    var file = folder.resolve("large.json");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("{\"players\": [");
      for (var i = 1; i <= 200_000; i++) {
        writer.write((i > 1 ? "," : "") + "{\"id\": \"" + (MAX + i) + "\", \"xp\": " + i);
        writer.write(", \"avatar\": \"" + "a".repeat(100) + "\"}\n");
      }
      writer.write("]}");
    }
    var sum = new long[1];
    new ExportFile(ExportBot.MEE6, file).read(it -> sum[0] += it.xp());
    assertThat(sum[0]).isEqualTo(200_000L * 200_001 / 2);
    assertThat(Objects.requireNonNull(read(ExportBot.MEE6, file).getLast()).line())
        .isEqualTo(200_000);
  }
}
