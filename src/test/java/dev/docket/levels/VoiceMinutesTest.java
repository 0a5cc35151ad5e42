package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.SettledTerms.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which minutes in voice earn XP, and that none earns twice. */
class VoiceMinutesTest {

  private static final long CHANNEL = 30;
  private static final long ROLE = 80;
  private static final int RATE = 3;

  private static AwardXp minute(Instant until, Idle... idle) {
    var occasion = Occasion.minute(CHANNEL, Set.of(ROLE), Set.of(idle));
    return new AwardXp(GUILD, MEMBER, occasion, 0, until);
  }

  private static AwardChanged award(int cooldown) {
    var award = new Award(RATE, RATE, cooldown, 0);
    return new AwardChanged(GUILD, XpSource.VOICE, award, null, 10, NOON);
  }

  private static XpAwarded paid(Instant until, double multiplier, long amount, int terms) {
    return new XpAwarded(
        GUILD,
        MEMBER,
        XpSource.VOICE,
        CHANNEL,
        0,
        1,
        RATE,
        multiplier,
        amount,
        amount,
        0,
        terms,
        until);
  }

  private static void earnsNothing(Unearned why, AwardXp command, LevelSettingEvent... settled) {
    Fixtures.members(settled)
        .givenNoPriorActivity()
        .when(command)
        .expectNoEvents()
        .expectResultMessagePayload(new XpAnswer(0, 0, 0, false, why));
  }

  @Test
  void aMinuteEarnsWhatTheGuildAwards() {
    Fixtures.members(award(0))
        .givenNoPriorActivity()
        .when(minute(NOON))
        .expectEvents(paid(NOON, 1, RATE, 1));
  }

  @ParameterizedTest
  @EnumSource(Idle.class)
  void whoeverIsIdleEarnsNothing(Idle idle) {
    earnsNothing(Unearned.IDLE, minute(NOON, idle), award(0));
  }

  @Test
  void untilAGuildAwardsThemMinutesEarnNothing() {
    earnsNothing(Unearned.SOURCE_OFF, minute(NOON));
  }

  @Test
  void excludedRolesAndChannelsEarnNothing() {
    var role = new ExclusionChanged(GUILD, Scope.ROLE, ROLE, true, 10, NOON);
    var channel = new ExclusionChanged(GUILD, Scope.CHANNEL, CHANNEL, true, 10, NOON);
    earnsNothing(Unearned.ROLE_EXCLUDED, minute(NOON), award(0), role);
    earnsNothing(Unearned.CHANNEL_EXCLUDED, minute(NOON), award(0), channel);
  }

  @Test
  void rolesAndTheChannelMultiplyMinutes() {
    Fixtures.members(
            award(0),
            new MultiplierChanged(GUILD, Scope.ROLE, ROLE, 150, null, 10, NOON),
            new MultiplierChanged(GUILD, Scope.CHANNEL, CHANNEL, 200, null, 10, NOON))
        .givenNoPriorActivity()
        .when(minute(NOON))
        .expectEvents(paid(NOON, 3, 9, 3));
  }

  @Test
  void aCooldownSpacesMinutes() {
    Fixtures.members(award(300))
        .given(paid(NOON, 1, RATE, 1))
        .when(minute(NOON.plusSeconds(240)))
        .expectNoEvents();
    Fixtures.members(award(300))
        .given(paid(NOON, 1, RATE, 1))
        .when(minute(NOON.plusSeconds(300)))
        .expectResultMessagePayload(new XpAnswer(RATE, 2 * RATE, 0, false, null));
  }

  @Property
  void inWhateverOrderMinutesComeNoneIsPaidTwiceAndNoDayAboveItsCap(
      @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> minutes,
      @ForAll @IntRange(min = 1, max = 150) int cap) {
    var paid = new HashSet<Instant>();
    var tally = new Tally();
    for (var it : minutes) {
      award(tally, NOON.plus(Duration.ofMinutes(it)), cap, paid);
    }

    var xp = tally.xp(new Boards());
    assertThat(xp).isEqualTo(Math.min(cap, (long) RATE * paid.size()));
    assertThat(xp).isLessThanOrEqualTo((long) RATE * new HashSet<>(minutes).size());
  }

  /** What two nodes ask for together: every minute twice, in order. */
  @Property
  void minutesThatTwoNodesAskForArePaidOnce(
      @ForAll @Size(max = 60) Set<@IntRange(max = 500) Integer> minutes) {
    var paid = new HashSet<Instant>();
    var tally = new Tally();
    minutes.stream()
        .sorted()
        .forEach(it -> {
          var until = NOON.plus(Duration.ofMinutes(it));
          award(tally, until, 1_000_000, paid);
          award(tally, until, 1_000_000, paid);
        });

    assertThat(tally.xp(new Boards())).isEqualTo((long) RATE * minutes.size());
  }

  private static void award(Tally tally, Instant until, long cap, Set<Instant> paid) {
    var terms = new LevelTerms();
    terms.evolve(award(0));
    terms.evolve(new DailyCapChanged(GUILD, cap, null, 10, NOON));
    var settled = new SettledTerms(Usual.of(Fixtures.USUAL), _ -> terms, _ -> terms);
    var earning = Earning.of(minute(until), tally, terms, settled);
    if (earning.unearned() == null) {
      assertThat(paid.add(until)).as("paid for the first time").isTrue();
      tally.evolve(paid(until, 1, earning.amount(), 2));
    }
  }
}
