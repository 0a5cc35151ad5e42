package dev.docket.levels;

import static dev.docket.levels.Fixtures.OWNER;
import static dev.docket.support.Given.NOON;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.AsOf;
import dev.docket.kernel.Command;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ClearBoard;
import dev.docket.levels.LevelSettingCommand.RestoreBoard;
import dev.docket.levels.XpCommand.AddXp;
import dev.docket.levels.XpCommand.ExcludeMember;
import dev.docket.levels.XpCommand.ReadmitMember;
import dev.docket.levels.XpCommand.RemoveXp;
import dev.docket.levels.XpCommand.UndoAdjustment;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpHistory.Day;
import dev.docket.readmodels.Comparison;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members gained day by day. */
class XpHistoryTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final AtomicLong GUILDS = new AtomicLong(80_000);
  private static final LocalDate FIRST = NOON.atOffset(UTC).toLocalDate();
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
    position = receipt.position();
    return receipt.answer();
  }

  private static Instant on(int day) {
    return FIRST.plusDays(day).atTime(12, 0).toInstant(UTC);
  }

  private XpEdit edit(int day) {
    return new XpEdit(guild, 1, true, false, OWNER, on(day), null);
  }

  private XpHistory history(int from, int to) {
    return docket
        .queries()
        .ask(new FindXpHistory(guild, 1, FIRST.plusDays(from), FIRST.plusDays(to)), position);
  }

  private static Day day(int day, long gained, long total) {
    return new Day(FIRST.plusDays(day), gained, total);
  }

  private void assertRebuilt() {
    assertThat(docket.rebuild(XpGainProjection.XP_GAINS)).allMatch(Comparison::isEqual);
  }

  @Test
  void awardsAndChangesByHandCountOnTheirDay() {
    acts.award(1, on(0));
    acts.award(1, on(0).plusSeconds(100));
    does(new AddXp(edit(2), 60));
    does(new RemoveXp(edit(3), 90));
    acts.award(2, on(3));
    assertThat(history(0, 9))
        .isEqualTo(new XpHistory(0, List.of(day(0, 40, 40), day(2, 60, 100), day(3, -90, 10))));
    assertThat(history(1, 2)).isEqualTo(new XpHistory(40, List.of(day(2, 60, 100))));
    assertThat(history(4, 5)).isEqualTo(new XpHistory(10, List.of()));
    assertRebuilt();
  }

  @Test
  void anUndoCountsOnTheDayOnWhichItWasDone() {
    var added = does(new AddXp(edit(0), 60));
    does(new UndoAdjustment(edit(4), added.number()));
    assertThat(history(0, 9).days()).containsExactly(day(0, 60, 60), day(4, -60, 0));
  }

  @Test
  void onlyTheBoardThatCountsIsTold() {
    does(new AddXp(edit(0), 60));
    does(new ClearBoard(owner));
    assertThat(history(0, 9)).isEqualTo(new XpHistory(0, List.of()));
    does(new AddXp(edit(0), 5));
    does(new AddXp(edit(1), 7));
    assertThat(history(0, 9).days()).containsExactly(day(0, 5, 5), day(1, 7, 12));
    does(new RestoreBoard(owner));
    assertThat(history(0, 9).days()).containsExactly(day(0, 65, 65), day(1, 7, 72));
    does(new AddXp(edit(1), 8));
    assertThat(history(1, 1)).isEqualTo(new XpHistory(65, List.of(day(1, 15, 80))));
    assertRebuilt();
  }

  @Test
  void whoIsExcludedKeepsTheirHistory() {
    does(new AddXp(edit(0), 60));
    does(new ExcludeMember(edit(0)));
    does(new AddXp(edit(1), 5));
    assertThat(history(0, 9).days()).containsExactly(day(0, 60, 60), day(1, 5, 65));
    does(new ReadmitMember(edit(1)));
    assertThat(history(0, 9).days()).hasSize(2);
    assertRebuilt();
  }

  @Test
  void thePastIsToldAsItWas() {
    does(new AddXp(edit(0), 60));
    var then = position;
    does(new AddXp(edit(0), 5));
    var query = new FindXpHistory(guild, 1, FIRST, FIRST);
    assertThat(docket.queries().askAsOf(query, new AsOf.Position(then)).days())
        .containsExactly(day(0, 60, 60));
  }

  @Test
  void daysThatMakeNoSenseAreRefused() {
    refused(LevelRefusal.WINDOW_REVERSED, FIRST, FIRST.minusDays(1));
    refused(LevelRefusal.WINDOW_TOO_LONG, FIRST, FIRST.plusYears(11));
    refused(InputRefusal.NUMBER_OUT_OF_RANGE, LocalDate.MIN, LocalDate.MAX);
  }

  private void refused(Refusal refusal, LocalDate from, LocalDate to) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> docket.queries().ask(new FindXpHistory(guild, 1, from, to)))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(refusal));
  }
}
