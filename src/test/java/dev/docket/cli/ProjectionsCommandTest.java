package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.readmodels.Rebuilds;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ProjectionsCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static TestDocket docket;

  @BeforeAll
  static void aDocketRuns() {
    docket = TestDocket.start(POSTGRES.access());
    var acts = Acts.at(docket);
    for (var i = 0; i < 40; i++) {
      acts.award(1 + i % 5, Given.NOON.plusSeconds(120L * i));
    }
    acts.warn(7);
    Terminal.open(POSTGRES.access());
  }

  @AfterAll
  static void docketStops() {
    Terminal.close();
    docket.close();
  }

  private static JdbcClient jdbc() {
    return docket.get(JdbcClient.class);
  }

  private static String served(String name) {
    return jdbc()
        .sql("select schema_name from generation where read_model = ? and state = 'SERVING'")
        .param(name)
        .query(String.class)
        .single();
  }

  @Test
  void aDryRunShowsTheDifferenceAndChangesNothing() {
    docket("projections", "rebuild", "leaderboard");
    var before = served("leaderboard");
    jdbc().sql("update %s.member_xp set xp = xp + 1 where user_id = 3".formatted(before)).update();

    var dry = docket("projections", "rebuild", "leaderboard", "--dry-run");
    assertThat(dry.out())
        .containsPattern("member_xp +5 +5 +-?\\d+ +-?\\d+ +1 +1")
        .contains("They differ", "Dry run: nothing was switched");
    assertThat(served("leaderboard")).isEqualTo(before);

    assertThat(docket("projections", "rebuild", "leaderboard").out()).contains("They differ");
    assertThat(served("leaderboard")).isNotEqualTo(before);
    assertThat(docket("projections", "rebuild", "leaderboard").out())
        .contains("Both hold the same rows.");
  }

  @Test
  void aStoppedBuildIsListedTakenUpOrDropped() {
    var rebuilds = docket.get(Rebuilds.class);
    var model = ProjectionsCommand.model(docket.context(), "case-board");
    rebuilds.fill(rebuilds.begin(model), _ -> {});
    assertThat(docket("projections", "list").out())
        .containsPattern("case-board +\\d+ +\\d+ +building");
    assertThat(docket("projections", "stop", "case-board").out()).contains("stands still");
    assertThat(docket("projections", "rebuild", "case-board").out())
        .contains("Going on with generation", "Both hold the same rows.");
    assertThat(docket("projections", "drop", "case-board"))
        .matches(it -> it.code() == 1)
        .extracting(Terminal.Said::err)
        .asString()
        .contains("no build of case-board is under way");
  }

  @Test
  void whatIsMissingIsPreparedAndAnOldVersionIsDropped() {
    assertThat(docket("projections", "prepare").out()).contains("leaderboard 4 is there.");
    jdbc()
        .sql(
            "insert into generation (read_model, version, number, segments, state, schema_name)"
                + " values ('leaderboard', 1, 1, 1, 'SERVING', 'leaderboard_1_g1')")
        .update();
    assertThat(docket("projections", "list").out()).containsPattern("leaderboard +1 +1 +serving");
    assertThat(docket("projections", "list", "--json").out().lines())
        .map(it -> JsonMapper.shared().readTree(it))
        .filteredOn(it -> it.get("projection").asString().equals("leaderboard"))
        .extracting(it -> it.get("version").asInt() + " " + it.get("state").asString())
        .contains("1 serving", "4 serving");
    assertThat(docket("projections", "drop", "leaderboard", "--version", "1").out())
        .contains("1 generation of leaderboard dropped");
    assertThat(docket("projections", "drop", "leaderboard", "--version", "4").err())
        .contains("is the one that this Docket keeps");
    assertThat(docket("projections", "drop", "leaderboard", "--version", "9").err())
        .contains("there is no version 9 of leaderboard");
  }

  @Test
  void aRangeOfTheLogIsReplayedAside() {
    var before = served("leaderboard");
    var said = docket("events", "replay", "--into", "leaderboard", "--from", "1", "--to", "10");
    assertThat(said.out())
        .containsPattern("Positions 1 to 10 are in the schema leaderboard_4_g\\d+");
    assertThat(served("leaderboard")).isEqualTo(before);
    assertThat(docket("projections", "list").out())
        .containsPattern("leaderboard +4 +\\d+ +aside +10 +-");
    assertThat(docket("projections", "drop", "leaderboard").out()).contains("dropped");
    assertThat(docket("events", "replay", "--into", "leaderboard", "--guild", "1").err())
        .contains("takes no --guild");
    assertThat(docket("events", "replay", "--into", "nothing").err())
        .contains("there is no projection 'nothing'; there are ", "case-board", "leaderboard");
    assertThat(docket("events", "replay", "--case", "1").err()).contains("a story needs --guild");
  }

  @Test
  void parkedEventsAreShownTriedAgainAndGivenUp() {
    var follower = served("leaderboard");
    assertThat(docket("dead-letters", "list").out()).contains("(none)");
    jdbc()
        .sql(
            "insert into dead_letter (follower, segment, stream, position, error, attempts)"
                + " select ?, 0, stream, position, 'told so', 4 from event"
                + " where name = 'level.xp-awarded' order by position limit 2")
        .param(follower)
        .update();
    assertThat(docket("dead-letters", "list").out())
        .contains(follower, "progress/900/1", "progress/900/2", "told so");
    assertThat(docket("dead-letters", "show", follower, "progress/900/1").out())
        .contains("level.xp-awarded");
    assertThat(docket("dead-letters", "discard", follower, "progress/900/1").err())
        .contains("say either --position N or --all");
    assertThat(
            docket("dead-letters", "discard", follower, "progress/900/1", "--position", "999")
                .err())
        .contains("no such event of progress/900/1 is parked");
    assertThat(docket("dead-letters", "discard", follower, "progress/900/1", "--all").out())
        .contains("1 event given up");
    assertThat(docket("dead-letters", "retry", "leaderboard").out())
        .contains("1 event handled; 1 stream goes on, 0 still stand still.");
    assertThat(docket("dead-letters", "retry", "nobody").err())
        .contains("there is no follower 'nobody'");
    assertThat(docket("dead-letters", "list").out()).contains("(none)");
  }
}
