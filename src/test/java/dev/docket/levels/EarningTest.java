package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.LogUnavailable;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.BoardCleared;
import dev.docket.levels.LevelSettingEvent.BoardRestored;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.LevelSettingEvent.StackingChanged;
import java.time.Instant;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What earns XP on the terms of a guild, and what does not. */
class EarningTest {

  private static final long CHANNEL = 30;
  private static final long THREAD = 31;
  private static final long HALF = 80;
  private static final long MORE = 81;

  private static AwardXp message(Instant at, Set<Long> roles, int length) {
    var occasion = new Occasion(XpSource.MESSAGE, THREAD, CHANNEL, 40, roles, 1, length);
    return new AwardXp(GUILD, MEMBER, occasion, 0, at);
  }

  private static AwardXp message(Long... roles) {
    return message(NOON, Set.of(roles), Occasion.UNSEEN);
  }

  private static AwardXp minutes(int units, Instant until) {
    var occasion =
        new Occasion(XpSource.VOICE, CHANNEL, CHANNEL, 0, Set.of(), units, Occasion.UNSEEN);
    return new AwardXp(GUILD, MEMBER, occasion, 0, until);
  }

  private static XpAwarded awarded(double multiplier, long amount, int terms) {
    return new XpAwarded(
        GUILD,
        MEMBER,
        XpSource.MESSAGE,
        THREAD,
        40,
        1,
        20,
        multiplier,
        amount,
        amount,
        0,
        terms,
        NOON);
  }

  private static XpAwarded earlier(XpSource source, long amount, Instant at) {
    return new XpAwarded(
        GUILD, MEMBER, source, CHANNEL, 39, 1, amount, 1, amount, amount, 0, 0, at);
  }

  private static MultiplierChanged multiplier(Scope scope, long id, int percent) {
    return new MultiplierChanged(GUILD, scope, id, percent, null, 10, NOON);
  }

  private static AwardChanged award(XpSource source, Award award) {
    return new AwardChanged(GUILD, source, award, null, 10, NOON);
  }

  private static void earnsNothing(Unearned why, AwardXp command, LevelSettingEvent... settled) {
    Fixtures.members(settled)
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(new XpAnswer(0, 0, 0, false, why));
  }

  /** Tux's example: of 0.5 and 1.5 the higher counts, and 0.5 alone is no less than everyone. */
  @Test
  void ofTheMultipliersOfRolesTheHighestCounts() {
    var terms =
        new LevelSettingEvent[] {
          multiplier(Scope.ROLE, HALF, 50), multiplier(Scope.ROLE, MORE, 150)
        };
    Fixtures.members(terms)
        .givenNoPriorActivity()
        .when(message(HALF, MORE))
        .expectEvents(awarded(1.5, 30, 2), new LevelReached(GUILD, MEMBER, 0, 1, 30, THREAD, NOON));
    Fixtures.members(terms)
        .givenNoPriorActivity()
        .when(message(HALF))
        .expectEvents(awarded(1, 20, 2), new LevelReached(GUILD, MEMBER, 0, 1, 20, THREAD, NOON));
  }

  @Test
  void multipliersStackWhereTheGuildSaysSo() {
    Fixtures.members(
            multiplier(Scope.ROLE, HALF, 50),
            multiplier(Scope.ROLE, MORE, 150),
            new StackingChanged(GUILD, Stacking.ALL, Stacking.HIGHEST, 10, NOON))
        .givenNoPriorActivity()
        .when(message(HALF, MORE))
        .expectEvents(awarded(0.75, 15, 3));
  }

  @Test
  void aThreadCountsForItsChannel() {
    Fixtures.members(multiplier(Scope.CHANNEL, CHANNEL, 50))
        .givenNoPriorActivity()
        .when(message())
        .expectEvents(awarded(0.5, 10, 1));
    earnsNothing(
        Unearned.CHANNEL_EXCLUDED,
        message(),
        new ExclusionChanged(GUILD, Scope.CHANNEL, CHANNEL, true, 10, NOON));
  }

  @Test
  void theRollIsRecordedAndStaysInItsRange() {
    var range = new Award(15, 25, 0, 0);
    assertThat(LongStream.range(-100, 100).mapToInt(range::roll))
        .allMatch(it -> it >= 15 && it <= 25)
        .contains(15, 25);
    var dice = new AwardXp(GUILD, MEMBER, Occasion.message(THREAD, 40), 7, NOON);
    Fixtures.members(award(XpSource.MESSAGE, range))
        .givenNoPriorActivity()
        .when(dice)
        .expectEvents(
            new XpAwarded(
                GUILD, MEMBER, XpSource.MESSAGE, THREAD, 40, 1, 22, 1, 22, 22, 0, 1, NOON),
            new LevelReached(GUILD, MEMBER, 0, 1, 22, THREAD, NOON));
  }

  @Property
  void everyNumberIsARoll(
      @ForAll @IntRange(max = 10_000) int least,
      @ForAll @IntRange(max = 100) int more,
      @ForAll long dice) {
    assertThat(new Award(least, least + more, 0, 0).roll(dice)).isBetween(least, least + more);
  }

  @Test
  void whoIsExcludedEarnsNothing() {
    earnsNothing(
        Unearned.ROLE_EXCLUDED,
        message(HALF),
        new ExclusionChanged(GUILD, Scope.ROLE, HALF, true, 10, NOON));
    Fixtures.members()
        .given(new MemberExcluded(GUILD, MEMBER, 10, null, NOON))
        .when(message())
        .expectNoEvents()
        .expectResultMessagePayload(new XpAnswer(0, 0, 0, false, Unearned.MEMBER_EXCLUDED));
  }

  @Test
  void shortMessagesEarnNothingWhereTheyAreSeen() {
    var terms = award(XpSource.MESSAGE, new Award(20, 20, 0, 5));
    earnsNothing(Unearned.TOO_SHORT, message(NOON, Set.of(), 4), terms);
    for (var length : new int[] {5, Occasion.UNSEEN}) {
      Fixtures.members(terms)
          .givenNoPriorActivity()
          .when(message(NOON, Set.of(), length))
          .expectEvents(awarded(1, 20, 1), new LevelReached(GUILD, MEMBER, 0, 1, 20, THREAD, NOON));
    }
  }

  @Test
  void aSourceThatIsOffEarnsNothing() {
    earnsNothing(Unearned.SOURCE_OFF, minutes(5, NOON));
    earnsNothing(Unearned.SOURCE_OFF, message(), award(XpSource.MESSAGE, new Award(0, 0, 0, 0)));
  }

  @Test
  void noMinuteCountsTwice() {
    var voice = award(XpSource.VOICE, new Award(2, 2, 0, 0));
    var before = earlier(XpSource.VOICE, 10, NOON);
    Fixtures.members(voice).given(before).when(minutes(5, NOON.plusSeconds(299))).expectNoEvents();
    var later = NOON.plusSeconds(300);
    Fixtures.members(voice)
        .given(before)
        .when(minutes(5, later))
        .expectEvents(
            new XpAwarded(GUILD, MEMBER, XpSource.VOICE, CHANNEL, 0, 5, 10, 1, 10, 20, 0, 1, later),
            new LevelReached(GUILD, MEMBER, 0, 1, 20, CHANNEL, later));
  }

  @Test
  void sourcesHaveCooldownsOfTheirOwn() {
    Fixtures.members(award(XpSource.MESSAGE, new Award(1, 1, 30, 0)))
        .given(earlier(XpSource.REACTION, 1, NOON))
        .when(message(NOON, Set.of(), Occasion.UNSEEN))
        .expectEvents(
            new XpAwarded(GUILD, MEMBER, XpSource.MESSAGE, THREAD, 40, 1, 1, 1, 1, 2, 0, 1, NOON));
  }

  @Test
  void aDayEarnsNoMoreThanItsCap() {
    var cap = new DailyCapChanged(GUILD, 25L, null, 10, NOON);
    Fixtures.members(cap)
        .given(earlier(XpSource.VOICE, 10, NOON.minusSeconds(3_600)))
        .when(message())
        .expectEvents(
            new XpAwarded(
                GUILD, MEMBER, XpSource.MESSAGE, THREAD, 40, 1, 20, 1, 15, 25, 0, 1, NOON),
            new LevelReached(GUILD, MEMBER, 0, 1, 25, THREAD, NOON));
    Fixtures.members(cap)
        .given(earlier(XpSource.VOICE, 25, NOON.minusSeconds(3_600)))
        .when(message())
        .expectNoEvents()
        .expectResultMessagePayload(new XpAnswer(0, 25, 1, false, Unearned.DAILY_CAP));
    Fixtures.members(cap)
        .given(earlier(XpSource.VOICE, 25, NOON.minusSeconds(86_400)))
        .when(message())
        .expectResultMessagePayload(new XpAnswer(20, 45, 1, true, null));
  }

  @Test
  void theGuildsCurveTellsTheLevel() {
    Fixtures.members(new CurveChanged(GUILD, "polynomial 1 0", null, 10, NOON))
        .givenNoPriorActivity()
        .when(message())
        .expectResultMessagePayload(new XpAnswer(20, 20, 20, true, null));
  }

  @Test
  void aClearedBoardCountsNothingUntilItIsRestored() {
    var cleared = new BoardCleared(GUILD, 1, 0, 10, NOON);
    var before = earlier(XpSource.VOICE, 100, NOON.minusSeconds(60));
    Fixtures.members(cleared)
        .given(before)
        .when(message())
        .expectResultMessagePayload(new XpAnswer(20, 20, 1, true, null));
    var since =
        new XpAwarded(
            GUILD, MEMBER, XpSource.VOICE, CHANNEL, 0, 1, 7, 1, 7, 7, 1, 1, NOON.minusSeconds(30));
    Fixtures.members(cleared, new BoardRestored(GUILD, 0, 1, 10, NOON))
        .given(before, since)
        .when(message())
        .expectResultMessagePayload(new XpAnswer(20, 127, 2, true, null));
  }

  /** D5: after a read that failed, XP was written as if there had been none. */
  @Test
  void d5_aTermThatCannotBeReadWritesNothing() {
    Fixtures.unreadable()
        .given(earlier(XpSource.VOICE, 100, NOON.minusSeconds(60)))
        .when(message())
        .expectNoEvents()
        .expectException(LogUnavailable.class);
  }

  @Test
  void nobodyEarnsMoreThanTheMost() {
    var full =
        new XpAdjusted(
            GUILD,
            MEMBER,
            1,
            Adjustment.SET,
            LevelCurve.MOST_XP - 5,
            LevelCurve.MOST_XP - 5,
            0,
            null,
            null,
            null,
            10,
            null,
            NOON);
    Fixtures.members()
        .given(full)
        .when(message())
        .expectResultMessagePayload(new XpAnswer(5, LevelCurve.MOST_XP, 31_000, true, null));
  }
}
