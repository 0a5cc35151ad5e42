package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no command about levels can work with, and how it says so. */
class LevelsBadInputTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String EXPORT = "--from mee6 src/test/resources/exports/mee6.json";

  private static TestDocket docket;

  @BeforeAll
  static void aHistory() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
    Acts.at(docket).award(20, NOON);
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  private static void refused(String command, String words) {
    var said = docket(command.split(" "));
    assertThat(said.err()).startsWith("docket: ").contains(words).doesNotContain("Exception");
    assertThat(said.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          levels what-if --guild -1 --curve mee6                        | '-1' is no id of Discord
          levels what-if --guild 0 --curve mee6                         | '0' is no id of Discord
          levels what-if --guild 900 --award message=-5                 | not -5
          levels what-if --guild 900 --multiplier 1=-5                  | `-5` is out of range for percent
          levels what-if --guild 900 --multiplier -1=150                | '-1' is no id of Discord
          levels what-if --guild 900 --exclude -1                       | '-1' is no id of Discord
          levels what-if --guild 900 --cap -1                           | `-1` is out of range for cap
          levels what-if --guild 900 --curve mee6 --limit -1            | `-1` is out of range for members
          levels as-of --guild 900 --user -1 --at 1d                    | '-1' is no id of Discord
          levels as-of --guild 900 --limit -1 --at 1d                   | `-1` is out of range for limit
          levels as-of --guild -1 --at 1d                               | '-1' is no id of Discord
          leaderboard --guild -1                                        | '-1' is no id of Discord
          leaderboard --guild 900 --limit -1                            | `-1` is out of range for limit
          levels import --guild -1 --list                               | '-1' is no id of Discord
          """)
  void aNegativeNumber(String command, String words) {
    refused(command, words);
  }

  @Test
  void aNegativeLimitOfAnImport() {
    refused(
        "levels import --guild 900 --limit -1 --dry-run " + EXPORT, "--limit must be 0 or more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          levels what-if --guild NaN --curve mee6         | 'NaN' is not a whole number
          levels what-if --guild 900 --award message=NaN  | --award must be as message=20
          levels what-if --guild 900 --multiplier 1=NaN   | 'NaN' is not a whole number
          levels what-if --guild 900 --exclude NaN        | 'NaN' is not a whole number
          levels what-if --guild 900 --cap NaN            | 'NaN' is not a whole number
          levels what-if --guild 900 --curve NaN          | `NaN` is not a curve
          levels as-of --guild 900 --user NaN --at 1d     | 'NaN' is not a whole number
          levels as-of --guild 900 --at NaN               | `NaN` is not a moment
          leaderboard --guild 900 --limit NaN             | 'NaN' is not a whole number
          """)
  void whatIsNoNumber(String command, String words) {
    refused(command, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          levels what-if --guild 9223372036854775808 --curve mee6          | is out of range
          levels what-if --guild 900 --award message=9223372036854775808   | not 9223372036854775808
          levels what-if --guild 900 --multiplier 1=9223372036854775808    | is out of range
          levels what-if --guild 900 --multiplier 9223372036854775808=150  | is out of range
          levels what-if --guild 900 --cap 9223372036854775808             | is out of range
          levels what-if --guild 900 --cap 9223372036854775807             | 1 to 1000000
          levels as-of --guild 900 --at 9223372036854775808                | is not a moment
          levels as-of --guild 900 --user 9223372036854775808 --at 1d      | is out of range
          leaderboard --guild 900 --limit 9223372036854775808              | is out of range
          """)
  void twoToThe63(String command, String words) {
    refused(command, words);
  }

  @Test
  void anUnknownMember() {
    var said = docket("levels", "as-of", "--guild", "900", "--user", "999", "--at", "1");
    assertThat(said.err()).contains("User 999 had no XP in guild 900");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void aCurveThatIsNotMonotone() {
    var said =
        docket("levels", "what-if", "--guild", "900", "--curve", "polynomial -1 100 0").err();
    assertThat(said).contains("Level 51 would begin at 2499 XP, but the level below it begins at");
    assertThat(docket("levels", "what-if", "--guild", "900", "--curve", "tux 9").err())
        .contains("`tux 9` is not a curve. Write it as tux 1 to tux 4");
  }

  @Test
  void whatCannotBeFoundOrWritten() {
    refused("levels what-if --guild 900 --curve mee6 --plot /nowhere/plot.png", "no such folder");
    refused(
        "levels import --guild 900 --from mee6 /nowhere.json", "there is no file /nowhere.json");
    refused("levels what-if --guild 900 --award laugh=5", "expected one of [MESSAGE, VOICE");
  }
}
