package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

  private static final long CHANNEL = 30;
  private static final long MESSAGE = 40;

  private static AggregateTestFixture<Progress> members(XpRules rules) {
    return Fixtures.members(rules);
  }

  private static XpRules rules(int award) {
    return new XpRules(award, Duration.ofSeconds(60), 2);
  }

  private static AwardXp message(Instant at) {
    return new AwardXp(GUILD, MEMBER, CHANNEL, MESSAGE, at);
  }

  private static XpAwarded awarded(long amount, long xp, Instant at) {
    return new XpAwarded(
        GUILD, MEMBER, XpSource.MESSAGE, CHANNEL, MESSAGE, 1, amount, 1, amount, xp, 0, 0, at);
  }

  private static XpAnswer answer(long awarded, long xp, int level, boolean levelUp) {
    return new XpAnswer(awarded, xp, level, levelUp, awarded == 0 ? Unearned.COOLDOWN : null);
  }

  @Test
  void theFirstMessageEarnsXp() {
    members(rules(10))
        .givenNoPriorActivity()
        .when(message(NOON))
        .expectEvents(awarded(10, 10, NOON))
        .expectResultMessagePayload(answer(10, 10, 0, false));
  }

  @Test
  void aMessageWithinTheCooldownEarnsNothing() {
    members(rules(10))
        .given(awarded(10, 10, NOON))
        .when(message(NOON.plusMillis(59_999)))
        .expectNoEvents()
        .expectResultMessagePayload(answer(0, 10, 0, false));
  }

  @Test
  void aMessageAtTheEndOfTheCooldownEarnsXp() {
    var minuteLater = NOON.plusSeconds(60);
    members(rules(10))
        .given(awarded(9, 9, NOON))
        .when(message(minuteLater))
        .expectEvents(awarded(10, 19, minuteLater))
        .expectResultMessagePayload(answer(10, 19, 0, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 59_999, 60_000, 86_400_000})
  void aMessageOlderThanTheLastAwardEarnsNothing(long millisBefore) {
    members(rules(10))
        .given(awarded(10, 10, NOON))
        .when(message(NOON.minusMillis(millisBefore)))
        .expectNoEvents();
  }

  @Test
  void theCooldownCountsFromTheLastAwardOnly() {
    members(rules(10))
        .given(awarded(9, 9, NOON), awarded(9, 18, NOON.plusSeconds(60)))
        .when(message(NOON.plusSeconds(90)))
        .expectNoEvents();
  }

  @Test
  void withoutCooldownEveryMessageEarnsXp() {
    members(new XpRules(10, Duration.ZERO, 2))
        .given(awarded(1, 1, NOON))
        .when(message(NOON))
        .expectEvents(awarded(10, 11, NOON));
  }

  @Test
  void theLastXpOfALevelReachesTheNext() {
    var later = NOON.plusSeconds(60);
    members(rules(1))
        .given(awarded(19, 19, NOON))
        .when(message(later))
        .expectEvents(
            awarded(1, 20, later), new LevelReached(GUILD, MEMBER, 0, 1, 20, CHANNEL, later))
        .expectResultMessagePayload(answer(1, 20, 1, true));
  }

  @Test
  void oneAwardMayReachSeveralLevels() {
    members(rules(500))
        .givenNoPriorActivity()
        .when(message(NOON))
        .expectEvents(
            awarded(500, 500, NOON), new LevelReached(GUILD, MEMBER, 0, 5, 500, CHANNEL, NOON))
        .expectResultMessagePayload(answer(500, 500, 5, true));
  }

  @Test
  void aLevelIsReachedOnce() {
    var later = NOON.plusSeconds(60);
    members(rules(10))
        .given(awarded(20, 20, NOON), new LevelReached(GUILD, MEMBER, 0, 1, 20, NOON))
        .when(message(later))
        .expectEvents(awarded(10, 30, later))
        .expectResultMessagePayload(answer(10, 30, 1, false));
  }

  @Test
  void aLevelThatWasToldUnderAnotherCurveFollowsTheCurve() {
    var later = NOON.plusSeconds(60);
    members(rules(10))
        .given(awarded(20, 20, NOON), new LevelReached(GUILD, MEMBER, 0, 9, 20, NOON))
        .when(message(later))
        .expectEvents(awarded(10, 30, later), new LevelDropped(GUILD, MEMBER, 9, 1, 30, later))
        .expectResultMessagePayload(answer(10, 30, 1, false));
  }

  @Test
  void settingsOutsideTheirRangeStopTheStart() {
    var minute = Duration.ofMinutes(1);
    for (var award : new int[] {0, 10_001}) {
      assertThatThrownBy(() -> new XpRules(award, minute, 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("docket.levels.award");
    }
    for (var exponent : new double[] {0.99, 4.01, 1.755, Double.NaN}) {
      assertThatThrownBy(() -> new XpRules(20, minute, exponent))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("docket.levels.exponent");
    }
    assertThatThrownBy(() -> new XpRules(20, minute.negated(), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("docket.levels.cooldown");
  }
}
