package dev.docket.levels;

import static dev.docket.levels.Fixtures.OWNER;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.duties.Duties;
import dev.docket.kernel.Command;
import dev.docket.kernel.Queries;
import dev.docket.levels.DecayQuery.ListDecaying;
import dev.docket.levels.DecayQuery.PreviewDecay;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpGainQuery.ListGains;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Members who gain no XP are found and asked about in time. All of it happens in years to come, so
 * that a Docket that runs by the real time takes no part in it.
 */
class DecayDutyTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Instant START = Instant.parse("2150-03-04T12:00:00Z");
  private static final DecayRule TENTH = new DecayRule(30, 10, null, 7, 100);
  private static final AtomicLong GUILDS = new AtomicLong(97_000);
  private static TestDocket docket;

  private final long guild = GUILDS.incrementAndGet();
  private final Acts acts = new Acts(docket, guild);
  private Instant now = START;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(POSTGRES.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static Queries queries() {
    return docket.queries();
  }

  private <R> R does(Command<R> command) {
    return acts.send(command).answer();
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  private By owner(int day) {
    return new By(guild, OWNER, day(day));
  }

  private XpEdit edit(long user, int day) {
    return new XpEdit(guild, user, true, false, OWNER, day(day), "test");
  }

  private void add(long user, long amount, int day) {
    does(new AddXp(edit(user, day), amount));
  }

  private void settle(@Nullable DecayRule rule, int day) {
    does(new ChangeDecay(owner(day), rule));
  }

  private long xp(long user) {
    return queries().askLatest(new FindLevel(guild, user)).xp();
  }

  private boolean isDue() {
    queries().askLatest(new PreviewDecay(guild, TENTH, now));
    return queries().ask(new ListDecaying(now)).guildIds().contains(guild);
  }

  /** The duty as it is performed on a day. */
  private void on(int day) {
    now = day(day);
    var duty = new WhenMemberIsIdleThenTakeXp(docket.commands(), queries(), () -> now);
    assertThat(duty.perform("" + guild, false)).isEmpty();
  }

  private static void assertTrue() {
    assertThat(docket.get(LedgerCheck.class).check(_ -> {}).differences()).isEmpty();
    assertThat(docket.rebuild(DecayProjection.DECAY)).allMatch(Comparison::isEqual);
    assertThat(docket.rebuild(XpGainProjection.XP_GAINS)).allMatch(Comparison::isEqual);
    assertThat(docket.rebuild(LeaderboardProjection.LEADERBOARD)).allMatch(Comparison::isEqual);
  }

  @Test
  void membersLoseXpOnTheirDayAndNotBefore() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    add(2, 1_000, 5);
    on(29);
    assertThat(xp(1)).isEqualTo(1_000);
    assertThat(isDue()).isFalse();
    on(30);
    assertThat(xp(1)).isEqualTo(900);
    assertThat(xp(2)).isEqualTo(1_000);
    on(30);
    assertThat(xp(1)).isEqualTo(900);
    on(35);
    assertThat(xp(2)).isEqualTo(900);
    assertTrue();
  }

  @Test
  void whatWasMissedWhileDocketWasAwayIsMadeUpForOnce() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    on(45);
    assertThat(xp(1)).isEqualTo(729);
    on(45);
    assertThat(xp(1)).isEqualTo(729);
    on(20);
    assertThat(xp(1)).as("a clock that was set back").isEqualTo(729);
    assertTrue();
  }

  @Test
  void whoGainsXpInTimeLosesNone() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    does(new AwardXp(guild, 1, 30, 40, day(29)));
    on(58);
    assertThat(xp(1)).isEqualTo(1_020);
    on(59);
    assertThat(xp(1)).isEqualTo(918);
  }

  @Test
  void aRuleTakesNothingForTheTimeBeforeItAndEndsAtOnce() {
    add(1, 1_000, 0);
    settle(TENTH, 400);
    on(406);
    assertThat(xp(1)).isEqualTo(1_000);
    on(407);
    assertThat(xp(1)).isEqualTo(900);
    settle(null, 410);
    on(500);
    assertThat(xp(1)).isEqualTo(900);
    assertThat(isDue()).isFalse();
    assertTrue();
  }

  @Test
  void nobodyIsLookedForWhoHasNothingToLose() {
    settle(new DecayRule(1, null, 60L, 1, 100), 0);
    add(1, 150, 0);
    add(2, 100, 0);
    now = day(9);
    assertThat(isDue()).isTrue();
    on(9);
    assertThat(xp(1)).isEqualTo(100);
    assertThat(xp(2)).isEqualTo(100);
    assertThat(isDue()).isFalse();
  }

  @Test
  void whoIsExcludedIsLeftAloneUntilTheyEarnAgain() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    does(new ExcludeMember(edit(1, 10)));
    on(100);
    does(new ReadmitMember(edit(1, 100)));
    on(129);
    assertThat(xp(1)).isEqualTo(1_000);
    on(130);
    assertThat(xp(1)).isEqualTo(900);
    assertTrue();
  }

  @Test
  void aBoardThatWasClearedAndRestoredOwesNothing() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    does(new ClearBoard(owner(10)));
    add(1, 500, 11);
    on(41);
    assertThat(xp(1)).isEqualTo(450);
    does(new RestoreBoard(owner(100)));
    on(106);
    assertThat(xp(1)).isEqualTo(1_450);
    on(107);
    assertThat(xp(1)).isEqualTo(1_305);
    assertTrue();
  }

  @Test
  void moreMembersThanAPageAreAllReached() {
    settle(TENTH, 0);
    var members = WhenMemberIsIdleThenTakeXp.PAGE + 7;
    for (var user = 1; user <= members; user++) {
      add(user, 1_000, 0);
    }
    on(30);
    assertThat(xp(1) + xp(members)).isEqualTo(1_800);
    assertThat(isDue()).isFalse();
  }

  @Test
  void whatIsLostIsInTheHistoryAndInNoWindow() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    on(30);
    add(1, 50, 30);
    var first = START.atOffset(UTC).toLocalDate();
    var history = queries().askLatest(new FindXpHistory(guild, 1, first, first.plusDays(40)));
    assertThat(history.days())
        .containsExactly(
            new XpHistory.Day(first, 1_000, 1_000),
            new XpHistory.Day(first.plusDays(30), -50, 950));
    var gains =
        queries()
            .askLatest(
                new ListGains(guild, Span.of(SpanUnit.DAY, first.plusDays(30)), 1, Edge.TOP, 10));
    assertThat(gains.lines()).extracting(BoardPage.Line::xp).containsExactly(50L);
    assertTrue();
  }

  @Test
  void thePreviewSaysWhatIsTakenThen() {
    add(1, 1_000, 0);
    add(2, 105, 0);
    add(3, 100, 0);
    add(4, 1_000, 290);
    add(5, 1_000, 0);
    does(new ExcludeMember(edit(5, 0)));
    var preview = queries().askLatest(new PreviewDecay(guild, TENTH, day(300)));
    assertThat(preview).isEqualTo(new DecayPreview(2, 105, day(307)));
    settle(TENTH, 300);
    on(307);
    assertThat(xp(1) + xp(2) + xp(3) + xp(4)).isEqualTo(2_205 - preview.xp());
  }

  @Test
  void aSweepNotesOneDutyForEachGuildThatHasSomebodyDue() {
    settle(TENTH, 0);
    add(1, 1_000, 0);
    add(2, 1_000, 0);
    now = day(30);
    assertThat(isDue()).isTrue();
    var noted = new Noted(new ArrayList<>(), now);
    new WhenMemberIsIdleThenTakeXp(docket.commands(), queries(), () -> now).sweep(noted);
    assertThat(noted.ids()).containsOnlyOnce(WhenMemberIsIdleThenTakeXp.KIND + " " + guild);
  }

  private record Noted(List<String> ids, Instant now) implements Duties {

    @Override
    public void note(String kind, String id, Instant at) {
      ids.add(kind + " " + id);
    }

    @Override
    public void noteAll(String kind, Collection<String> all, Instant at) {
      all.forEach(it -> note(kind, it, at));
    }
  }
}
