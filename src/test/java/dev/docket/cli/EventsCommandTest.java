package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.GUILD;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class EventsCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;

  /** Position 7 was written by a newer version. */
  @BeforeAll
  static void aHistoryWithAnUnknownEvent() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
    var acts = Acts.at(docket);
    acts.warn(20);
    acts.warn(200);
    acts.award(20, NOON);
    acts.award(200, NOON);
    docket
        .get(JdbcClient.class)
        .sql("update event set name = 'level.charm-won', revision = 9 where position = 7")
        .update();
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  private static String show(String options) {
    return docket(("events show " + options).split(" ")).out();
  }

  @Test
  void everyEventIsShownEvenThoseThatThisVersionDoesNotKnow() {
    assertThat(show("").lines()).hasSize(8);
    assertThat(show("").lines().skip(6).findFirst().orElseThrow())
        .contains("       7  ", "level.charm-won", "progress/900/200", "\"userId\": 200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--guild 900 | 1,2,3,4,5,6,7,8",
        "--guild 90 | ",
        "--stream member-record/900/20 | 2",
        "--stream member-record/900/ | 2,4",
        "--stream progress/ | 5,6,7,8",
        "--type level.charm-won | 7",
        "--type case.number-allocated --limit 1 | 1",
        "--actor 10 --after 6 | 7,8",
        "--actor 11 | ",
        "--after 2 --to-position 4 | 3,4",
        "--from-position 2 --to-position 2 | 2",
        "--since 1h --limit 2 | 1,2",
        "--since 2026-05-01T12:00Z --limit 1 | 1",
        "--until 1h | ",
        "--until 2020-01-01 | "
      })
  void filtersNarrow(String options, String positions) {
    var shown =
        show(options)
            .lines()
            .filter(it -> !it.equals("(none)"))
            .map(it -> it.strip().split(" ")[0]);

    assertThat(String.join(",", shown.toList())).isEqualTo(positions == null ? "" : positions);
  }

  @Test
  void thereIsMoreIsSaidAsideWithHowToGoOn() {
    assertThat(docket("events", "show", "--limit", "2").err())
        .contains("docket: more events follow; go on with --after 2\n");
    assertThat(docket("events", "show", "--limit", "1", "--after", "6", "--json").err())
        .contains("--after 7");
    assertThat(docket("events", "show", "--limit", "8").err()).doesNotContain("docket:");
  }

  @Test
  void theTableNamesTheActorAndShowsASealedTextAsSuch() {
    assertThat(show("--from-position 2 --to-position 2"))
        .containsPattern("case.member-warned +10 +member-record/900/20")
        .contains("\"text\": \"(sealed)\"")
        .doesNotContain("sealed:v");
    assertThat(show("--from-position 2 --to-position 2 --json")).contains("sealed:v2");
  }

  @Test
  void whatIsBehindABreakOfTheChainCanBeVerified() {
    var broken = docket("verify");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).as("nobody watches a progress bar").isEmpty();
    assertThat(broken.out())
        .contains("The log is broken at position 7", "To look behind it: verify --from 8");
    assertThat(docket("verify", "--from", "8").code()).isZero();
  }

  @Test
  void jsonHasEverythingOnOneLine() {
    var line = show("--type level.xp-awarded --limit 1 --json").strip();

    var event = new JsonMapper().readTree(line);
    assertThat(line).doesNotContain("\n");
    assertThat(event.propertyNames())
        .containsExactly(
            "position",
            "guild",
            "stream",
            "sequence",
            "eventId",
            "name",
            "revision",
            "occurredAt",
            "payload",
            "metadata");
    assertThat(event.get("position").asLong()).isEqualTo(5);
    assertThat(event.get("payload").get("userId").asLong()).isEqualTo(20);
    assertThat(event.get("metadata").get("actor").asString()).isEqualTo("10");
    assertThat(show("--guild 1 --json")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "show --type level.fun | there is no event named 'level.fun'; there are afk.applied, ",
        "tail --type level.fun | there is no event named 'level.fun'",
        "show --limit 0 | --limit must be 1 or more, not 0",
        "tail --limit 0 | --limit must be 1 or more, not 0",
        "show --after -1 | --after must be 0 or more, not -1",
        "show --from-position 0 | --from-position must be 1 or more, not 0",
        "show --after 1 --from-position 2 | give --after or --from-position, not both",
        "show --after 5 --to-position 5 | --to-position must be 6 or more, not 5",
        "show --since noon | `noon` is not a moment. Write it as 2026-05-01",
        "show --since 1h --until 2h | --since 1h is not before --until 2h",
        "show --guild x | 'x' is not a whole number",
        "as-of --stream progress/900/ --at 1 | --stream must be one stream",
        "as-of --stream progress/900/20 --at 99 | --at 99 is not written yet: the log ends at 8",
        "as-of --stream progress/900/20 --at 2999-01-01 | `2999-01-01` is still to come: --at must",
        "as-of --stream progress/900/20 | --at",
        "replay --guild 900 | --case",
        "replay --guild 900 --case 1 --member 2 | mutually exclusive",
        "replay --guild 900 --case 77 | There is no case #77",
        "replay --guild 900 --member 20 --from 5 --to 4 | --from 5 is not before --to 4"
      })
  void whatCannotBeIsSaid(String options, String words) {
    var said = docket(("events " + options).split(" "));

    assertThat(said.code()).isNotZero();
    assertThat(said.err()).contains(words).doesNotContain("\tat ");
  }

  @Test
  void aStreamAsOfAPositionIsToldAndSummedUp() {
    var said = docket("events", "as-of", "--stream", "progress/900/20", "--at", "8").out().lines();
    assertThat(said.toList())
        .satisfiesExactly(
            it -> assertThat(it).startsWith("As of position 8, decided at 20"),
            it ->
                assertThat(it)
                    .endsWith(
                        "Z  user 20 earned 20 XP with a message, and reached level 1 with 20 XP"
                            + " in all."),
            it -> assertThat(it).isEqualTo("=> Level 1 with 20 XP."));
    assertThat(docket("events", "as-of", "--stream", "progress/900/20", "--at", "4").out())
        .endsWith("(nothing happened)" + System.lineSeparator());
    assertThat(docket("events", "as-of", "--stream", "progress/900/200", "--at", "8").out())
        .contains("level.charm-won (position 7), for which this version of Docket has no words.")
        .contains("user 200 reached level 1");
    assertThat(docket("events", "as-of", "--stream", "case-ledger/" + GUILD, "--at", "3").out())
        .contains("Case number 2 was given out for user 200.")
        .contains("=> The last case number given out is 2.");
  }
}
