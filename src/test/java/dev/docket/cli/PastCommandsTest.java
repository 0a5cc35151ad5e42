package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases and levels as they were, where no read model has been filled at all. */
class PastCommandsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;
  private static long banned;
  private static long reported;
  private static long awarded;

  @BeforeAll
  static void aHistory() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
    var acts = Acts.at(docket);
    banned = acts.ban(20).position();
    reported = acts.report(20, 1, new Outcome.Applied()).position();
    acts.unban(20);
    awarded = acts.award(20, NOON);
    acts.award(21, NOON);
    acts.award(20, NOON.plusSeconds(60));
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  private static String said(String command, Object... values) {
    var said = docket(command.formatted(values).split(" "));
    return said.out() + said.err();
  }

  @Test
  void aCaseIsShownWithWhatHadHappenedToIt() {
    assertThat(said("cases as-of --guild 900 --case 1 --at %d", banned))
        .startsWith("As of position " + banned + ", decided at 20")
        .containsPattern("#1 +BAN +RULED +20 +10")
        .doesNotContain("ENFORCEMENT_CONFIRMED");
    assertThat(said("cases as-of --guild 900 --case 1 --at %d", reported))
        .containsPattern("#1 +BAN +APPLIED")
        .contains("ENFORCEMENT_CONFIRMED");
    assertThat(said("cases as-of --guild 900 --case 1 --at 0s")).containsPattern("#1 +BAN +LIFTED");
  }

  @Test
  void aMembersCasesAreListed() {
    assertThat(said("cases as-of --guild 900 --user 20 --at 0s"))
        .containsSubsequence("#2", "#1")
        .containsPattern("#2 +UNBAN");
    assertThat(said("cases as-of --guild 900 --user 20 --at 2020-01-01"))
        .isEqualTo(
            "As of before the first event.\n"
                + "case  type  state  user  moderator  ruled  reason\n(none)\n");
  }

  @Test
  void theLeaderboardAndARankAreShown() {
    assertThat(said("levels as-of --guild 900 --at %d", awarded))
        .containsPattern("1 +20 +1 +20")
        .doesNotContainPattern("(?m)^\\d+ +21 ");
    assertThat(said("levels as-of --guild 900 --user 20 --at %d", awarded))
        .contains("User 20 was rank 1 of 1: level 1 with 20 XP.");
    assertThat(said("levels as-of --guild 900 --user 20 --at 0s"))
        .contains("User 20 was rank 1 of 2: level 1 with 40 XP.");
  }

  @Test
  void whatWasNotThereYetIsSaid() {
    assertThat(said("cases as-of --guild 900 --case 1 --at 1"))
        .contains("docket: Case #1 of guild 900 did not exist at position 1, decided at 20");
    assertThat(said("cases as-of --guild 900 --case 1 --at 2020-01-01"))
        .contains("Case #1 of guild 900 did not exist before the first event");
    assertThat(said("levels as-of --guild 900 --user 20 --at 1"))
        .contains("User 20 had no XP in guild 900 at position 1, decided at 20");
    assertThat(said("levels as-of --guild 900 --at 2h30")).contains("`2h30` is not a moment");
    assertThat(said("levels as-of --guild 900 --at 0s --limit 0"))
        .contains("`0` is out of range for limit: it must be 1 to 1000.");
    assertThat(said("cases as-of --guild 900 --at 1")).contains("--case", "--user");
  }
}
