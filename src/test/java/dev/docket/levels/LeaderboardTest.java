package dev.docket.levels;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderboardTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(60_000);
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  /** An award is 20 XP by default. */
  private void earns(long user, int awards) {
    for (var i = 0; i < awards; i++) {
      position = acts.award(user, NOON.plusSeconds(60L * i));
    }
  }

  private <R> R ask(Query<R> query) {
    return docket.queries().ask(query, position);
  }

  private void refused(Refusal refusal, Query<?> query) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(query))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }

  @Test
  void aRankStatesTheWayToTheNextLevel() {
    earns(1, 5);
    earns(2, 1);
    assertThat(ask(new FindRank(guild, 1)))
        .isEqualTo(new RankView(guild, 1, 1, 100, 2, 80, 180, 2, false));
    assertThat(ask(new FindRank(guild, 2)))
        .isEqualTo(new RankView(guild, 2, 2, 20, 1, 20, 80, 2, false));
  }

  @Test
  void membersWithTheSameXpShareARank() {
    earns(1, 1);
    earns(2, 2);
    earns(3, 2);
    earns(4, 3);
    assertThat(ask(new ListTopMembers(guild, 0, 10)))
        .isEqualTo(
            new Leaderboard(
                List.of(
                    new Line(4, 1, 60, 1),
                    new Line(2, 2, 40, 1),
                    new Line(3, 2, 40, 1),
                    new Line(1, 4, 20, 1)),
                4));
    assertThat(ask(new FindRank(guild, 3)).rank()).isEqualTo(2);
    assertThat(ask(new FindRank(guild, 1)).rank()).isEqualTo(4);
  }

  @Test
  void theTopIsReadInSlices() {
    for (var user = 1; user <= 5; user++) {
      earns(user, user);
    }
    assertThat(ask(new ListTopMembers(guild, 0, 2)).lines())
        .extracting(Line::userId)
        .containsExactly(5L, 4L);
    assertThat(ask(new ListTopMembers(guild, 2, 2)).lines())
        .extracting(Line::rank)
        .containsExactly(3L, 4L);
    assertThat(ask(new ListTopMembers(guild, 4, 2)).lines()).hasSize(1);
  }

  @Test
  void anEmptySliceStillSaysHowManyMembersThereAre() {
    earns(1, 1);
    assertThat(ask(new ListTopMembers(guild, 5, 2))).isEqualTo(new Leaderboard(List.of(), 1));
    assertThat(ask(new ListMembers(guild, List.of(9L)))).isEqualTo(new Leaderboard(List.of(), 1));
    assertThat(ask(new ListTopMembers(guild + 1_000_000, 0, 2)))
        .isEqualTo(new Leaderboard(List.of(), 0));
  }

  @Test
  void manyMembersAreFoundAtOnce() {
    earns(1, 1);
    earns(2, 3);
    earns(3, 2);
    assertThat(ask(new ListMembers(guild, List.of(1L, 2L, 99L))).lines())
        .containsExactly(new Line(2, 1, 60, 1), new Line(1, 3, 20, 1));
    var thousand = LongStream.rangeClosed(1, 1_000).boxed().toList();
    assertThat(ask(new ListMembers(guild, thousand)).lines()).hasSize(3);
    assertThat(ask(new ListMembers(guild, List.of())).lines()).isEmpty();
  }

  @Test
  void whoHasNoXpHasNoRank() {
    earns(1, 1);
    refused(LevelRefusal.NO_XP_YET, new FindRank(guild, 2));
    refused(LevelRefusal.NO_XP_YET, new FindRank(guild + 1_000_000, 1));
  }

  @Test
  void slicesOutsideTheirRangeAreRefused() {
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListTopMembers(guild, 0, 0));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListTopMembers(guild, 0, 1_001));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListTopMembers(guild, -1, 1));
    var tooMany = LongStream.rangeClosed(1, 1_001).boxed().toList();
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, new ListMembers(guild, tooMany));
  }

  @Test
  void guildsDoNotSeeEachOther() {
    earns(1, 1);
    var elsewhere = new Acts(docket, GUILDS.incrementAndGet());
    position = elsewhere.award(2, NOON);
    assertThat(ask(new FindRank(guild, 1)).members()).isEqualTo(1);
    assertThat(ask(new FindRank(elsewhere.guild(), 2)).rank()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ranksAreThoseOfABruteForceCount(long seed) {
    var random = new Random(seed);
    var xp = new TreeMap<Long, Long>();
    for (var i = 0; i < 150; i++) {
      var user = 1L + random.nextInt(1 + random.nextInt(40));
      position = acts.award(user, NOON.plusSeconds(60L * i));
      xp.merge(user, 20L, Long::sum);
      if (i % 10 == 0) {
        assertRanks(xp, random);
      }
    }
    assertRanks(xp, random);
    docket.rebuild(LeaderboardProjection.LEADERBOARD);
    assertRanks(xp, random);
  }

  private void assertRanks(Map<Long, Long> xp, Random random) {
    var board =
        xp.entrySet().stream()
            .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
            .map(it ->
                new Line(it.getKey(), rank(xp, it.getValue()), it.getValue(), curve(it.getValue())))
            .toList();
    var offset = random.nextInt(xp.size());
    var limit = 1 + random.nextInt(12);
    assertThat(ask(new ListTopMembers(guild, offset, limit)))
        .isEqualTo(
            new Leaderboard(board.subList(offset, Math.min(offset + limit, xp.size())), xp.size()));
    assertThat(ask(new ListMembers(guild, List.copyOf(xp.keySet()))).lines()).isEqualTo(board);
    var one = board.get(random.nextInt(board.size()));
    assertThat(ask(new FindRank(guild, one.userId())).rank()).isEqualTo(one.rank());
  }

  private static long rank(Map<Long, Long> xp, long mine) {
    return 1 + xp.values().stream().filter(it -> it > mine).count();
  }

  private static int curve(long xp) {
    return LevelCurve.of("tux 2").level(xp);
  }

  @Test
  void whoAsksAfterTheirReceiptNeverSeesStaleState() {
    for (var round = 1; round <= 200; round++) {
      position = acts.award(1, NOON.plusSeconds(60L * round));
      assertThat(ask(new FindRank(guild, 1)).xp()).isEqualTo(20L * round);
    }
  }
}
