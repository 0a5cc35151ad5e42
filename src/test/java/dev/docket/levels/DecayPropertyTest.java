package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

/** Decay, whatever the rule and whatever happens. */
class DecayPropertyTest {

  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1_000));

  private static Instant day(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private static XpAwarded awarded(long amount, long xp, Instant at) {
    return new XpAwarded(
        GUILD, MEMBER, XpSource.MESSAGE, 30, 40, 1, amount, 1, amount, xp, 0, 0, at);
  }

  private static DecayXp at(Instant now) {
    return new DecayXp(GUILD, MEMBER, now);
  }

  private static final XpAwarded THOUSAND = awarded(1_000, 1_000, NOON);
  private static final LevelReached AT_SEVEN = new LevelReached(GUILD, MEMBER, 0, 7, 1_000, NOON);

  /** As many at once as one command takes; the next takes the others. */
  @Test
  void moreDueDatesThanFitWaitForTheNextCommand() {
    var one = new DecayRule(1, null, 1L, 1, 0);
    var events = decide(List.of(THOUSAND, AT_SEVEN), one, at(day(1_000)));
    assertThat(events).filteredOn(XpDecayed.class::isInstance).hasSize(Decay.MOST_AT_ONCE);
    var all = new ArrayList<LevelEvent>(List.of(THOUSAND, AT_SEVEN));
    all.addAll(events);
    assertThat(((XpDecayed) decide(all, one, at(day(1_000))).getFirst()).due())
        .isEqualTo(day(Decay.MOST_AT_ONCE + 1));
  }

  @Property(tries = 1_000)
  void aPartIsRoundedDownAndAtLeastOne(
      @ForAll @LongRange(min = 1, max = LevelCurve.MOST_XP) long xp,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @LongRange(min = 0, max = 2_000) long floor) {
    var exact =
        BigInteger.valueOf(xp)
            .multiply(BigInteger.valueOf(percent))
            .divide(BigInteger.valueOf(100))
            .longValueExact();
    assertThat(new DecayRule(1, percent, null, 1, floor).loss(xp))
        .isEqualTo(Math.min(Math.max(1, exact), Math.max(0, xp - floor)));
  }

  /** Whatever happens: what there is is the sum of the events, and every loss had its day. */
  @Property(tries = 60)
  void whateverHappensTheSumIsRightAndNothingIsEarlyOrTwice(@ForAll long seed) {
    var dice = new Random(seed);
    var percent = dice.nextBoolean() ? 1 + dice.nextInt(100) : null;
    var rule =
        new DecayRule(
            1 + dice.nextInt(20),
            percent,
            percent == null ? 1L + dice.nextInt(300) : null,
            1 + dice.nextInt(20),
            dice.nextInt(400));
    var events = new ArrayList<LevelEvent>(List.of(THOUSAND, AT_SEVEN));
    var now = NOON;
    for (var i = 0; i < 12; i++) {
      now = now.plus(Duration.ofHours(dice.nextInt(24 * 30)));
      var lying = now.minus(Duration.ofDays(dice.nextInt(3) == 0 ? dice.nextInt(40) : 0));
      if (dice.nextInt(3) == 0) {
        events.add(awarded(50, 0, lying));
      } else {
        events.addAll(decide(events, rule, at(lying)));
      }
      check(events, rule);
    }
  }

  private static void check(List<LevelEvent> events, DecayRule rule) {
    var sum = 0L;
    var gained = Instant.MIN;
    var due = Instant.MIN;
    for (var event : events) {
      switch (event) {
        case XpAwarded e -> {
          sum += e.amount();
          gained = e.at().isAfter(gained) ? e.at() : gained;
        }
        case XpDecayed e -> {
          sum += e.amount();
          assertThat(e.xp()).isEqualTo(sum).isGreaterThanOrEqualTo(rule.floor());
          assertThat(e.amount()).isNegative();
          assertThat(e.due()).isBeforeOrEqualTo(e.at()).isAfter(due);
          assertThat(e.due())
              .isAfterOrEqualTo(
                  gained.isAfter(due) ? gained.plus(rule.first()) : due.plus(rule.period()));
          due = e.due();
        }
        default -> {}
      }
    }
  }

  private static List<LevelEvent> decide(List<LevelEvent> given, DecayRule rule, DecayXp command) {
    var decided = new ArrayList<LevelEvent>();
    Fixtures.members(new DecayChanged(GUILD, rule, null, 10, LONG_AGO))
        .given(given)
        .when(command)
        .expectEventsMatching(
            new CustomTypeSafeMatcher<List<? super EventMessage<?>>>("anything") {
              @Override
              protected boolean matchesSafely(List<? super EventMessage<?>> messages) {
                messages.forEach(
                    it -> decided.add((LevelEvent) ((EventMessage<?>) it).getPayload()));
                return true;
              }
            });
    return decided;
  }
}
