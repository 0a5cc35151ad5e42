package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;

import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What members lose who gain no XP, when, and never twice. */
class DecayTest {

  private static final DecayRule TENTH = new DecayRule(30, 10, null, 7, 0);
  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1_000));

  private static Instant day(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private static DecayChanged rule(@Nullable DecayRule rule, Instant since) {
    return new DecayChanged(GUILD, rule, null, 10, since);
  }

  private static XpAwarded awarded(long amount, long xp, Instant at) {
    return new XpAwarded(
        GUILD, MEMBER, XpSource.MESSAGE, 30, 40, 1, amount, 1, amount, xp, 0, 0, at);
  }

  private static XpAdjusted adjusted(Adjustment kind, int number, long amount, long xp, int day) {
    return new XpAdjusted(
        GUILD, MEMBER, number, kind, amount, xp, 0, null, null, null, 10, null, day(day));
  }

  private static XpDecayed decayed(DecayRule rule, int due, long amount, long xp, Instant at) {
    return new XpDecayed(GUILD, MEMBER, rule, day(due), amount, xp, 0, 1, at);
  }

  private static LevelDropped toSix(Instant at) {
    return new LevelDropped(GUILD, MEMBER, 7, 6, 900, at);
  }

  private static DecayXp at(Instant now) {
    return new DecayXp(GUILD, MEMBER, now);
  }

  private static final XpAwarded THOUSAND = awarded(1_000, 1_000, NOON);
  private static final LevelReached AT_SEVEN = new LevelReached(GUILD, MEMBER, 0, 7, 1_000, NOON);

  private static void takesNothing(
      List<LevelSettingEvent> settled, Instant now, LevelEvent... given) {
    Fixtures.members(settled.toArray(LevelSettingEvent[]::new))
        .given(List.of(given))
        .when(at(now))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void nothingIsLostBeforeTheDaysAreOver() {
    takesNothing(List.of(rule(TENTH, LONG_AGO)), day(30).minusNanos(1), THOUSAND, AT_SEVEN);
    Fixtures.members(rule(TENTH, LONG_AGO))
        .given(THOUSAND, AT_SEVEN)
        .when(at(day(30)))
        .expectEvents(decayed(TENTH, 30, -100, 900, day(30)), toSix(day(30)))
        .expectResultMessagePayload(new DecayAnswer(1, 900, 6));
  }

  @Test
  void everyDueDateThatWasMissedIsMadeUpForOnItsOwn() {
    var now = day(45);
    Fixtures.members(rule(TENTH, LONG_AGO))
        .given(THOUSAND, AT_SEVEN)
        .when(at(now))
        .expectEvents(
            decayed(TENTH, 30, -100, 900, now),
            decayed(TENTH, 37, -90, 810, now),
            decayed(TENTH, 44, -81, 729, now),
            new LevelDropped(GUILD, MEMBER, 7, 6, 729, now))
        .expectResultMessagePayload(new DecayAnswer(3, 729, 6));
  }

  @Test
  void noDueDateCountsTwice() {
    var first = decayed(TENTH, 30, -100, 900, day(31));
    takesNothing(List.of(rule(TENTH, LONG_AGO)), day(31), THOUSAND, AT_SEVEN, first);
    takesNothing(List.of(rule(TENTH, LONG_AGO)), day(30), THOUSAND, AT_SEVEN, first);
    takesNothing(List.of(rule(TENTH, LONG_AGO)), day(37).minusNanos(1), THOUSAND, AT_SEVEN, first);
  }

  @Test
  void whoGainsXpBeginsAnew() {
    var settled = List.<LevelSettingEvent>of(rule(TENTH, LONG_AGO));
    takesNothing(settled, day(50), THOUSAND, AT_SEVEN, awarded(5, 1_005, day(29)));
    takesNothing(settled, day(50), THOUSAND, AT_SEVEN, adjusted(Adjustment.ADDED, 1, 5, 1_005, 29));
    Fixtures.members(rule(TENTH, LONG_AGO))
        .given(THOUSAND, AT_SEVEN, adjusted(Adjustment.REMOVED, 1, -500, 500, 29))
        .when(at(day(30)))
        .expectEvents(
            decayed(TENTH, 30, -50, 450, day(30)),
            new LevelDropped(GUILD, MEMBER, 7, 4, 450, day(30)));
  }

  @Test
  void anAwardThatComesLateDoesNotTurnTheCountBack() {
    takesNothing(
        List.of(rule(TENTH, LONG_AGO)),
        day(59),
        awarded(1_000, 1_000, day(30)),
        AT_SEVEN,
        awarded(5, 1_005, day(10)));
  }

  @Test
  void nothingFallsDueForTheTimeBeforeTheRule() {
    var settled = List.<LevelSettingEvent>of(rule(TENTH, day(500)));
    takesNothing(settled, day(507).minusNanos(1), THOUSAND, AT_SEVEN);
    Fixtures.members(rule(TENTH, day(500)))
        .given(THOUSAND, AT_SEVEN)
        .when(at(day(508)))
        .expectEvents(decayed(TENTH, 507, -100, 900, day(508)), toSix(day(508)));
  }

  @Test
  void withoutARuleNothingIsLost() {
    takesNothing(List.of(), day(500), THOUSAND, AT_SEVEN);
    takesNothing(List.of(rule(TENTH, LONG_AGO), rule(null, day(1))), day(500), THOUSAND, AT_SEVEN);
    takesNothing(List.of(rule(TENTH, LONG_AGO)), day(500));
  }

  @Test
  void nobodyFallsBelowTheFloor() {
    var fixed = new DecayRule(1, null, 400L, 1, 300);
    Fixtures.members(rule(fixed, LONG_AGO))
        .given(THOUSAND, AT_SEVEN)
        .when(at(day(9)))
        .expectEvents(
            decayed(fixed, 1, -400, 600, day(9)),
            decayed(fixed, 2, -300, 300, day(9)),
            new LevelDropped(GUILD, MEMBER, 7, 3, 300, day(9)));
  }

  @Test
  void whoStoodAtTheFloorDoesNotPayForThatTimeLater() {
    var fixed = new DecayRule(1, null, 400L, 1, 1_000);
    takesNothing(
        List.of(rule(fixed, LONG_AGO)),
        day(100),
        THOUSAND,
        AT_SEVEN,
        adjusted(Adjustment.ADDED, 1, 500, 1_500, 100));
  }

  @Test
  void whoIsExcludedLosesNothingAndBeginsAnew() {
    var excluded = new MemberExcluded(GUILD, MEMBER, 10, null, day(1));
    var settled = List.<LevelSettingEvent>of(rule(TENTH, LONG_AGO));
    takesNothing(settled, day(500), THOUSAND, AT_SEVEN, excluded);
    takesNothing(
        settled,
        day(129),
        THOUSAND,
        AT_SEVEN,
        excluded,
        new MemberReadmitted(GUILD, MEMBER, 10, null, day(100)));
  }

  @Test
  void aRestoredBoardOwesNothingForTheTimeThatItDidNotCount() {
    var settled =
        List.<LevelSettingEvent>of(
            rule(TENTH, LONG_AGO),
            new BoardCleared(GUILD, 1, 0, 10, day(1)),
            new BoardRestored(GUILD, 0, 1, 10, day(200)));
    takesNothing(settled.subList(0, 2), day(199), THOUSAND, AT_SEVEN);
    takesNothing(settled, day(207).minusNanos(1), THOUSAND, AT_SEVEN);
    Fixtures.members(settled.toArray(LevelSettingEvent[]::new))
        .given(THOUSAND, AT_SEVEN)
        .when(at(day(207)))
        .expectEvents(
            new XpDecayed(GUILD, MEMBER, TENTH, day(207), -100, 900, 0, 3, day(207)),
            toSix(day(207)));
  }

  @Test
  void aLevelThatTheCurveGaveMeanwhileIsToldWithoutAPlaceToAnnounceIt() {
    Fixtures.members(
            rule(TENTH, LONG_AGO), new CurveChanged(GUILD, "polynomial 1 0", null, 10, NOON))
        .given(THOUSAND, AT_SEVEN)
        .when(at(day(30)))
        .expectEvents(
            new XpDecayed(GUILD, MEMBER, TENTH, day(30), -100, 900, 0, 2, day(30)),
            new LevelReached(GUILD, MEMBER, 7, 900, 900, 0, day(30)));
  }
}
