package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is refused in words, and nothing happens. */
class RefusedInputTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long known;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    var warned = world.newMember("warned");
    world.asks("warn", "user", warned, "reason", "first");
    known = world.latestCaseOf(warned).caseNumber();
    world.awaitModLog(known);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static void refused(String words, String command, Object... options) {
    var still = Stillness.of(world, POSTGRES);

    assertThat(world.asks(command, options)).startsWith("❌").contains(words);

    still.isUnbroken();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1x", "", "soon", "-1h", "1h30", "`1h`"})
  void aDurationThatIsNoneIsRefused(String duration) {
    refused(
        "`" + duration.replace('`', '\'') + "` is not a duration. Write amounts with units",
        "timeout",
        "user",
        world.member,
        "duration",
        duration);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout, 0s, '1 second to 3650 days'",
    "timeout, 3651d, '1 second to 3650 days'",
    "tempban, 0s, '1 minute to 3650 days'",
    "tempban, 59s, '1 minute to 3650 days'",
    "tempban, 99999d, '1 minute to 3650 days'",
    "tempban, 999999999mo, '1 minute to 3650 days'"
  })
  void aDurationOutOfRangeIsRefused(String command, String duration, String range) {
    var words = "`%s` is out of range for duration: it must be %s.".formatted(duration, range);
    refused(words, command, "user", world.member, "duration", duration);
  }

  @Test
  void aReasonThatIsTooLongIsRefused() {
    refused(
        "The reason is 5000 characters long; at most 1000 are allowed.",
        "ban",
        "user",
        world.member,
        "reason",
        "x".repeat(5_000));
  }

  @ParameterizedTest
  @CsvSource({"'   ', The reason is empty.", "'a\0b', 'cannot be kept: NUL'"})
  void aReasonThatCannotBeKeptIsRefused(String reason, String words) {
    refused(words, "kick", "user", world.member, "reason", reason);
    refused(words, "case reason", "number", known, "reason", reason);
  }

  @Test
  void halfACharacterInAReasonIsNotStoredAsItCame() {
    var target = world.newMember("half");

    world.asks("warn", "user", target, "reason", "half \uD83D of it");

    assertThat(world.latestCaseOf(target).reason()).isEqualTo("half ? of it");
    world.awaitModLog(world.latestCaseOf(target).caseNumber());
  }

  @Test
  void aReasonThatIsThereAlreadyIsRefused() {
    refused("The case already has that reason.", "case reason", "number", known, "reason", "first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case view", "case history"})
  void anUnknownCaseIsRefused(String command) {
    refused("There is no case #99 in this server.", command, "number", 99);
    refused("There is no case #0 in this server.", command, "number", 0);
    refused("There is no case #-1 in this server.", command, "number", -1);
    var huge = Long.MAX_VALUE;
    refused("There is no case #" + huge + " in this server.", command, "number", huge);
  }

  @Test
  void theReasonOfAnUnknownCaseCannotBeChanged() {
    refused("There is no case #99 in", "case reason", "number", 99, "reason", "x");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 8, Long.MAX_VALUE, Long.MIN_VALUE})
  void aPurgeBeyondTheDaysThatDiscordAllowsIsRefused(long days) {
    refused(
        "`%d` is out of range for purge: it must be 0 to 7.".formatted(days),
        "ban",
        "user",
        world.member,
        "purge",
        days);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-13-01",
        "2026-02-30",
        "+999999-01-01",
        "-4800-01-01",
        "1x",
        " "
      })
  void aDayThatIsNoneIsRefused(String day) {
    var words = "`%s` is not a moment. Write it as".formatted(day);
    refused(words, "case list", "since", day);
    refused(words, "case list", "until", day);
  }

  @Test
  void aTimeTooLongAgoIsRefused() {
    refused("`99999d` is out of range for since", "case list", "since", "99999d");
  }
}
