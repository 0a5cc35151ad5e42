package dev.docket.levels;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Refused;
import dev.docket.levels.Ledger.Difference;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpGainQuery.ListSeasons;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ServingSchemas;
import dev.docket.support.Acts;
import dev.docket.support.LevelActs;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What members have is compared with what their events come to. */
class LedgerCheckTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(95_000);
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static Ledger check() {
    return docket.get(LedgerCheck.class).check(_ -> {});
  }

  private void caughtUp() {
    docket.queries().askLatest(new ListTopMembers(guild, 0, 1));
    docket.queries().askLatest(new ListSeasons(guild));
  }

  /** Awards, changes by hand, undos, transfers, clearings and restorings, in any order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverHappensXpIsTheSumOfItsEvents(long seed) {
    var dice = new Random(seed);
    var now = NOON;
    for (var i = 0; i < 150; i++) {
      now = now.plusSeconds(dice.nextInt(1, 40_000));
      var user = dice.nextLong(1, 6);
      try {
        acts.send(LevelActs.any(dice, guild, user, dice.nextLong(1, 6), now));
      } catch (Refused e) {
        assertThat(e.refusal()).isInstanceOf(Enum.class);
      }
      if (i % 50 == 0) {
        assertThat(check().differences()).isEmpty();
      }
    }
    caughtUp();
    var ledger = check();
    assertThat(ledger.differences()).isEmpty();
    assertThat(ledger.different()).isZero();
    assertThat(ledger.members()).isPositive();
    docket.rebuild(XpGainProjection.XP_GAINS);
    docket.rebuild(LeaderboardProjection.LEADERBOARD);
    assertThat(check().differences()).isEmpty();
  }

  @Test
  void whoeverDiffersIsNamedWithBothFigures() {
    var edit = new XpEdit(guild, 1, true, false, Fixtures.OWNER, NOON, null);
    acts.send(new AddXp(edit, 60));
    caughtUp();
    assertThat(docket.queries().ask(new FindRank(guild, 1)).xp()).isEqualTo(60);
    change(LeaderboardProjection.LEADERBOARD, "member_xp set xp = xp + 5");
    change(XpGainProjection.XP_GAINS, "xp_gain set gained = gained - 7");
    assertThat(check().differences())
        .containsExactly(
            new Difference("leaderboard", guild, 0, 1, 60, 65),
            new Difference("xp-gains", guild, 0, 1, 60, 53));
    change(LeaderboardProjection.LEADERBOARD, "member_xp set xp = xp - 5");
    change(XpGainProjection.XP_GAINS, "xp_gain set gained = gained + 7");
    assertThat(check().different()).isZero();
  }

  private void change(ReadModel model, String what) {
    docket
        .get(JdbcClient.class)
        .sql(
            "update %s.%s where guild_id = :guild"
                .formatted(docket.get(ServingSchemas.class).schema(model), what))
        .param("guild", guild)
        .update();
  }
}
