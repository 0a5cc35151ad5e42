package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cli.Terminal.Said;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line beside a running Docket on the same database. */
class DocketCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @TempDir static Path folder;

  private static TestDocket docket;

  @BeforeAll
  static void aDocketRuns() {
    docket = TestDocket.start(POSTGRES.access());
    Terminal.open(POSTGRES.access());
    docket
        .commands()
        .send(
            new BanMember(ruling("sells\nkeys"), null, 0),
            Origin.of(1, Source.CLI, "ban-for-the-command-line"));
  }

  @AfterAll
  static void docketStops() {
    Terminal.close();
    docket.close();
  }

  @Test
  void helpExplainsEverySubcommand() {
    assertThat(docket("--help"))
        .matches(it -> it.code() == 0)
        .extracting(Said::out)
        .asString()
        .contains("migrate", "sandbox", "events", "cases", "leaderboard", "projections", "verify");
    assertThat(docket("help").out()).isEqualTo(docket("--help").out());
    assertThat(docket("help", "cases").out()).contains("Usage: docket cases");
    for (var group : List.of("sandbox", "events", "cases", "projections")) {
      assertThat(docket(group).out()).contains("Usage: docket " + group);
    }
    assertThat(docket("sandbox", "play", "--help").out()).contains("unix_time,author,text_length");
  }

  @Test
  void whatIsMissingOrUnknownIsSaidInALineThatNamesTheHelp() {
    assertThat(docket("cases", "list"))
        .matches(it -> it.code() == 2)
        .extracting(Said::err)
        .asString()
        .contains("docket: Missing required option: '--guild", "See: docket cases list --help")
        .doesNotContain("Usage:");
    assertThat(docket("cases", "list", "--guild", "abc").err())
        .contains("'abc' is not a whole number", "See: docket cases list --help")
        .doesNotContain("Usage:", "long");
    assertThat(docket("cases", "list", "--guild", "9" + "0".repeat(20)).err())
        .contains("is out of range");
    assertThat(docket("leaderboard", "--guild", "1", "--limit", "0").code()).isEqualTo(2);
    assertThat(docket("projections", "rebuild", "nothing").code()).isEqualTo(2);
    assertThat(docket("events", "replay", "--guild", "1", "--case", "1").code()).isEqualTo(1);
    assertThat(docket("fly").err()).contains("fly");
    assertThat(docket("projections", "rebuild", "nothing").err())
        .contains("there is no projection 'nothing'", "case-board", "leaderboard");
    assertThat(docket("sandbox", "play", "no-such.csv", "--out", "totals.csv").err())
        .contains("no-such.csv cannot be read")
        .doesNotContain("\tat ");
    assertThat(docket("sandbox", "play", "/dev/zero", "--out", "totals.csv").err())
        .contains("/dev/zero cannot be read: it is not a regular file");
  }

  @Test
  void casesAndEventsCanBeLookedAtWhileDocketRuns() {
    assertThat(docket("cases", "list", "--guild", "" + GUILD).out())
        .contains("BAN")
        .contains("sells keys");
    assertThat(docket("cases", "list", "--guild", "1").out()).contains("(none)");
    assertThat(docket("cases", "list", "--guild", "" + GUILD, "--from", "2020-01-01").out())
        .contains("sells keys");
    assertThat(docket("cases", "list", "--guild", "" + GUILD, "--to", "2020-01-01").out())
        .contains("(none)");
    assertThat(docket("cases", "list", "--guild", "" + GUILD, "--from", "soon"))
        .matches(it -> it.code() == 2)
        .extracting(Said::err)
        .asString()
        .contains("`soon` is not a moment")
        .doesNotContain("\tat ");
    assertThat(docket("events", "show", "--type", "case.member-banned").out())
        .contains("member-record/900/20")
        .doesNotContain("number-allocated");
    assertThat(docket("events", "show", "--limit", "1").out().lines()).hasSize(1);
    assertThat(docket("leaderboard", "--guild", "" + GUILD).out()).contains("rank");
  }

  @Test
  void theChainIsVerifiedAndItsHeadPrintedAsAnAnchor() {
    var whole = docket("verify");
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("The log is whole: ").contains("from position 1.");

    var head = whole.out().lines().filter(it -> it.startsWith("Head: ")).findFirst().orElseThrow();
    var anchor = head.substring("Head: ".length());
    assertThat(docket("verify", "--from", "2", "--anchor", anchor).code()).isZero();

    var other = anchor.replaceFirst(":.*", ":" + "0".repeat(64));
    assertThat(docket("verify", "--anchor", other))
        .matches(it -> it.code() == 1)
        .extracting(Said::out)
        .asString()
        .contains("The log is broken at position", "the anchor no longer holds");
    assertThat(docket("verify", "--anchor", "7"))
        .matches(it -> it.code() == 2)
        .extracting(Said::err)
        .asString()
        .contains("'7' is no anchor");
    assertThat(docket("verify", "--from", "0"))
        .matches(it -> it.code() == 2)
        .extracting(Said::err)
        .asString()
        .contains("--from must be from 1 to");
  }

  @Test
  void aReadModelIsRebuiltToTheSameChecksumsWhileDocketRuns() {
    var before = docket("projections", "checksums", "case-board").out();

    assertThat(docket("projections", "rebuild", "case-board").out())
        .contains("Both hold the same rows.")
        .containsPattern("Generation \\d+ of case-board serves");

    assertThat(docket("projections", "checksums", "case-board").out())
        .isEqualTo(before)
        .contains("case_file");
    assertThat(docket("projections", "list").out())
        .containsPattern("case-board +3 +2 +serving +\\d+ +0");
  }

  @Test
  void migrateBringsTheSchemaUpToDateAndSaysSo() {
    assertThat(docket("migrate"))
        .matches(it -> it.code() == 0)
        .extracting(Said::out)
        .asString()
        .contains("The schema is at version ");
  }
}
