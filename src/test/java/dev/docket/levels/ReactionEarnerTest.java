package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;

import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.ReactionEarnerChanged;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who earns by a reaction: whom the guild says, on the same terms. */
class ReactionEarnerTest {

  private static final LevelSettingEvent THREE_A_MINUTE =
      new AwardChanged(GUILD, XpSource.REACTION, new Award(3, 3, 60, 0), null, 10, NOON);

  private static AwardXp reaction(boolean received) {
    var occasion =
        new Occasion(
            XpSource.REACTION, 30, 30, 40, Set.of(), 1, Occasion.UNSEEN, received, Set.of());
    return new AwardXp(GUILD, MEMBER, occasion, 0, NOON);
  }

  private static XpAwarded earlier(Instant at) {
    return new XpAwarded(GUILD, MEMBER, XpSource.REACTION, 30, 41, 1, 3, 1, 3, 3, 0, 1, at);
  }

  private static void earnsNothing(boolean received, LevelSettingEvent... terms) {
    Fixtures.members(terms)
        .givenNoPriorActivity()
        .when(reaction(received))
        .expectNoEvents()
        .expectResultMessagePayload(new XpAnswer(0, 0, 0, false, Unearned.SOURCE_OFF));
  }

  @ParameterizedTest
  @EnumSource
  void whomTheGuildNamesEarns(ReactionEarner earner) {
    var settled = new ReactionEarnerChanged(GUILD, earner, ReactionEarner.REACTOR, 10, NOON);
    for (var received : List.of(true, false)) {
      if (earner.includes(received)) {
        Fixtures.members(THREE_A_MINUTE, settled)
            .givenNoPriorActivity()
            .when(reaction(received))
            .expectResultMessagePayload(new XpAnswer(3, 3, 0, false, null));
      } else {
        earnsNothing(received, THREE_A_MINUTE, settled);
      }
    }
  }

  @Test
  void authorsEarnNothingUnlessTheGuildSaysSo() {
    earnsNothing(true, THREE_A_MINUTE);
  }

  @Test
  void whatIsGivenAndWhatIsGotShareACooldown() {
    var both =
        new ReactionEarnerChanged(GUILD, ReactionEarner.BOTH, ReactionEarner.REACTOR, 1, NOON);
    for (var received : List.of(true, false)) {
      Fixtures.members(THREE_A_MINUTE, both)
          .given(earlier(NOON.minusSeconds(59)))
          .when(reaction(received))
          .expectNoEvents();
    }
  }
}
