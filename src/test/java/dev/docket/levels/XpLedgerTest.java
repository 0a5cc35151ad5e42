package dev.docket.levels;

import static dev.docket.levels.Fixtures.OWNER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.Command;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refused;
import dev.docket.levels.Leaderboard.Line;
import dev.docket.levels.LevelQuery.FindRank;
import dev.docket.levels.LevelQuery.ListTopMembers;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeCurve;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.ResetXp;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What members have is the sum of their events, on whichever board counts. */
class XpLedgerTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(70_000);
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private final By owner = new By(guild, OWNER, NOON);
  private long position;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private <R> R does(Command<R> command) {
    var receipt = acts.send(command);
    position = Math.max(position, receipt.position());
    return receipt.answer();
  }

  private XpEdit edit(long user) {
    return new XpEdit(guild, user, true, false, OWNER, NOON, "test");
  }

  private <R> R ask(Query<R> query) {
    return docket.queries().ask(query, position);
  }

  private String board() {
    return ask(new ListTopMembers(guild, 0, 100)).lines().stream()
        .map(it -> it.rank() + ": " + it.userId() + " " + it.xp() + " L" + it.level())
        .collect(Collectors.joining(", "));
  }

  private void add(long user, long amount) {
    does(new AddXp(edit(user), amount));
  }

  @Test
  void aChangedCurveChangesEveryLevelAtOnce() {
    add(1, 5_000);
    add(2, 100);
    assertThat(board()).isEqualTo("1: 1 5000 L15, 2: 2 100 L2");
    does(new ChangeCurve(owner, "mee6"));
    assertThat(board()).isEqualTo("1: 1 5000 L10, 2: 2 100 L1");
    var rank = ask(new FindRank(guild, 1));
    assertThat(rank).isEqualTo(new RankView(guild, 1, 1, 5_000, 10, 4_675, 5_775, 2, false));
    does(new ChangeCurve(owner, null));
    assertThat(board()).isEqualTo("1: 1 5000 L15, 2: 2 100 L2");
  }

  @Test
  void theNextAwardKnowsAChangedCurve() {
    add(1, 100);
    does(new ChangeCurve(owner, "polynomial 1 0"));
    assertThat(acts.send(new LevelCommand.AwardXp(guild, 1, 30, 40, NOON)).answer())
        .isEqualTo(new XpAnswer(20, 120, 120, true, null));
  }

  @Test
  void aTransferAndItsUndoMoveBothSidesAtOnce() {
    add(1, 100);
    add(2, 10);
    var transfer = does(new TransferXp(edit(1), 2, true, false, 60));
    assertThat(board()).isEqualTo("1: 2 70 L1, 2: 1 40 L1");
    does(new UndoAdjustment(edit(1), transfer.number()));
    assertThat(board()).isEqualTo("1: 1 100 L2, 2: 2 10 L0");
    assertThat(docket.rebuild(LeaderboardProjection.LEADERBOARD)).allMatch(Comparison::isEqual);
  }

  @Test
  void whatIsRefusedOnOneSideHappensOnNeither() {
    add(1, 100);
    add(2, LevelCurve.MOST_XP - 50);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> does(new TransferXp(edit(1), 2, true, false, 60)));
    assertThat(ask(new FindRank(guild, 1)).xp()).isEqualTo(100);
  }

  @Test
  void aClearedBoardIsRestoredWithWhatWasEarnedSince() {
    add(1, 100);
    add(2, 50);
    does(new ClearBoard(owner));
    assertThat(board()).isEmpty();
    assertThat(ask(new ListTopMembers(guild, 0, 10)).members()).isZero();
    add(2, 60);
    add(3, 5);
    assertThat(board()).isEqualTo("1: 2 60 L1, 2: 3 5 L0");
    does(new ResetXp(edit(2)));
    does(new RestoreBoard(owner));
    assertThat(board()).isEqualTo("1: 1 100 L2, 2: 2 50 L1, 3: 3 5 L0");
    add(3, 200);
    assertThat(board()).isEqualTo("1: 3 205 L3, 2: 1 100 L2, 3: 2 50 L1");
    assertThat(ask(new FindRank(guild, 2)).members()).isEqualTo(3);
  }

  @Test
  void whoIsExcludedIsOnNoBoardAndNotCounted() {
    add(1, 100);
    add(2, 50);
    does(new ExcludeMember(edit(1)));
    assertThat(board()).isEqualTo("1: 2 50 L1");
    assertThat(ask(new FindRank(guild, 2))).extracting(RankView::rank).isEqualTo(1L);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ask(new FindRank(guild, 1)))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(LevelRefusal.MEMBER_IS_EXCLUDED));
    add(1, 1);
    assertThat(ask(new ListTopMembers(guild, 0, 10)).members()).isEqualTo(1);
    does(new ReadmitMember(edit(1)));
    assertThat(board()).isEqualTo("1: 1 101 L2, 2: 2 50 L1");
  }

  /** D5: two changes at once lost one of them. */
  @Test
  void d5_whatHappensAtOnceIsAllCounted() throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(_ ->
                  threads.submit(() -> {
                    for (var i = 0; i < 10; i++) {
                      acts.send(new AddXp(edit(1), 5));
                    }
                  }))
              .toList();
      for (var it : sent) {
        it.get();
      }
    }
    add(1, 1);
    assertThat(ask(new FindRank(guild, 1)).xp()).isEqualTo(401);
  }

  /** Each holds what the other one waits for, until one of them begins again. */
  @Test
  void oppositeTransfersAtOnceAllHappen() throws InterruptedException, ExecutionException {
    add(1, 10_000);
    add(2, 10_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 6)
              .<Future<?>>mapToObj(it ->
                  threads.submit(() -> {
                    for (var i = 0; i < 15; i++) {
                      var from = 1L + it % 2;
                      acts.send(new TransferXp(edit(from), 3 - from, true, false, 7));
                    }
                  }))
              .toList();
      for (var it : sent) {
        it.get();
      }
    }
    add(3, 1);
    assertThat(board()).contains("1 10000", "2 10000");
  }

  /** Whatever happens in whatever order: the board is what was added up beside it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBoardIsTheSumOfWhatHappened(long seed) {
    var random = new Random(seed);
    var boards = new ArrayDeque<TreeMap<Long, Long>>();
    boards.push(new TreeMap<>());
    for (var i = 0; i < 120; i++) {
      var user = 1L + random.nextInt(8);
      switch (random.nextInt(12)) {
        case 0 -> {
          does(new ClearBoard(owner));
          boards.push(new TreeMap<>());
        }
        case 1 -> {
          if (boards.size() > 1) {
            does(new RestoreBoard(owner));
            boards.pop().forEach((it, xp) -> boards.element().merge(it, xp, Long::sum));
          }
        }
        default -> {
          var amount = 1L + random.nextInt(200);
          add(user, amount);
          boards.element().merge(user, amount, Long::sum);
        }
      }
      if (i % 20 == 0) {
        assertBoard(boards.element());
      }
    }
    assertBoard(boards.element());
    assertThat(docket.rebuild(LeaderboardProjection.LEADERBOARD)).allMatch(Comparison::isEqual);
    assertBoard(boards.element());
  }

  private void assertBoard(TreeMap<Long, Long> expected) {
    assertThat(
            ask(new ListTopMembers(guild, 0, 100)).lines().stream()
                .collect(Collectors.toMap(Line::userId, Line::xp)))
        .isEqualTo(expected);
    expected.forEach((user, xp) ->
        assertThat(ask(new FindRank(guild, user)).rank())
            .isEqualTo(1 + expected.values().stream().filter(it -> it > xp).count()));
  }
}
