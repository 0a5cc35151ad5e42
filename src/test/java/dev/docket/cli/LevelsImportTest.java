package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docket levels import}: an export once, and back. */
class LevelsImportTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Path EXPORTS = Path.of("src/test/resources/exports");
  private static final long MAX = 80_351_110_224_678_912L;
  private static final Pattern ID = Pattern.compile("Import (\\S+):");
  private static TestDocket docket;

  private final Acts acts = Acts.at(docket);

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
    Terminal.open(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    Terminal.close();
    docket.close();
  }

  private static String said(String... options) {
    var words = new ArrayList<>(List.of("levels", "import", "--guild", "900"));
    words.addAll(List.of(options));
    var said = docket(words.toArray(String[]::new));
    return said.out() + said.err();
  }

  private static String mee6(String... options) {
    var words = new ArrayList<>(List.of("--from", "mee6", EXPORTS.resolve("mee6.json").toString()));
    words.addAll(List.of(options));
    return said(words.toArray(String[]::new));
  }

  private static String id(String said) {
    var matcher = ID.matcher(said);
    assertThat(matcher.find()).as(said).isTrue();
    return matcher.group(1);
  }

  private static long xp() {
    return docket.queries().askLatest(new FindRank(900, MAX)).xp();
  }

  @Test
  void theSameFileTwiceChangesNothingAndOneUndoTakesItBack() {
    acts.award(MAX, NOON);
    assertThat(xp()).isEqualTo(20);
    assertThat(mee6("--dry-run"))
        .containsPattern(MAX + " +20 +4675 +4675")
        .containsPattern(MAX + 2 + " +0 +0 +0 +unchanged: has as much already")
        .contains("2 of 3 members would change (on conflict: highest)", "Nothing was changed");
    var first = mee6();
    assertThat(first).contains("2 members changed, 1 unchanged, 0 entries skipped");
    assertThat(mee6()).contains("imported before", "0 members changed");
    assertThat(xp()).isEqualTo(4_675);
    acts.award(MAX, NOON.plusSeconds(60));
    var told = docket("events", "show", "--guild", "900", "--json", "--limit", "50").out();
    assertThat(told).contains("level.xp-imported").containsOnlyOnce("level.level-reached");
    assertThat(said("--list")).containsPattern(id(first) + " +MEE6 +\\S+ +2 +0 +4775");
    assertThat(said("--undo", id(first))).contains("is undone for 2 members");
    assertThat(xp()).isEqualTo(40);
    assertThat(said("--undo", id(first))).contains("undone for 0 members");
    assertThat(id(mee6())).isEqualTo(id(first) + "-2");
    assertThat(xp()).isEqualTo(4_675);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(said("--undo", "mee6-nothing")).contains("has no import mee6-nothing");
    assertThat(said()).contains("needs --from BOT and a FILE");
    assertThat(mee6("--on-conflict", "none")).contains("keep, replace, add or highest");
  }
}
