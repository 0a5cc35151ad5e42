package dev.docket.discord.levels;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.discord.Asked.Looks;
import dev.docket.discord.Asked.Person;
import dev.docket.discord.Words;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The line ends where the words and the leaderboard say, also where it began before the chart. */
class RankChartTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @Test
  void theLineTheWordsAndTheLeaderboardAgree() {
    try (var docket = TestDocket.start(POSTGRES.access())) {
      var acts = Acts.at(docket);
      for (var day = 0; day < 300; day++) {
        acts.award(20, NOON.plus(Duration.ofDays(day / 5)).plusSeconds(90 * (day % 5)));
      }
      var position = acts.award(20, NOON.plus(Duration.ofDays(60)));
      var today = NOON.plus(Duration.ofDays(60)).atOffset(ZoneOffset.UTC).toLocalDate();
      var from = today.minusDays(29);
      var query = new FindXpHistory(Given.GUILD, 20, from, today);
      var totals = RankChart.totals(docket.queries().ask(query, position), from, today);
      var xp = docket.queries().ask(new FindRank(Given.GUILD, 20), position).xp();

      assertThat(totals).hasSize(31).isSorted().startsWith(3_100L).endsWith(xp);
      assertThat(xp).isEqualTo(6_020);
      var max = new Person(20, "max", false, true, 0, List.of(), null, new Looks("Max", null));
      var said =
          new RankChart(docket.queries())
              .of(Given.GUILD, max, ChartWindow.MONTH, today, Words.ENGLISH);
      assertThat(said.toString()).contains("gained 2,920 XP in 30 days, and has 6,020 XP");
    }
  }
}
