package dev.docket.cases;

import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.Origin;
import dev.docket.kernel.PersonalText;
import dev.docket.support.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a member's cases come to by the guild's escalation rules. */
class EscalationTest {

  private static final Instant NOW = NOON.plusSeconds(5);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final EscalationRule TIMEOUT =
      rule("three strikes", Map.of(Offence.WARN, 1), 3, Action.TIMEOUT, Duration.ofHours(1));

  private static EscalationRule rule(
      String name,
      Map<Offence, Integer> points,
      int threshold,
      Action action,
      @Nullable Duration lasting) {
    return new EscalationRule(name, points, threshold, WEEK, action, lasting, true);
  }

  private static MemberWarned warned(long number, Duration ago) {
    return new MemberWarned(ruled(number, MODERATOR, "spam", NOON.minus(ago)));
  }

  private static MemberWarned warned(long number) {
    return warned(number, Duration.ZERO);
  }

  private static Escalate after(long number, EscalationRule... rules) {
    return new Escalate(
        GUILD, MEMBER, number, List.of(rules), Given.authority(), 70, List.of(71L), NOW);
  }

  private static EscalationTriggered triggered(
      long number, String rule, int points, @Nullable Long opened, Long... counted) {
    return new EscalationTriggered(
        GUILD, MEMBER, number, rule, points, List.of(counted), opened, NOW);
  }

  private static Ruled byDocket(long number, String reason) {
    return ruled(number, Origin.DOCKET, reason, NOW);
  }

  private static CaseOpened timedOut(long number, String reason) {
    return new MemberTimedOut(byDocket(number, reason), NOW.plus(Duration.ofHours(1)), null);
  }

  private static final String REASON = "Rule “three strikes”: 3 of 3 points (#1, #2, #3)";

  @Test
  void enoughPointsWithinTheTimeLeadToTheAction() {
    RecordFixture.given(warned(1), warned(2), warned(3))
        .when(after(3, TIMEOUT))
        .expectEvents(timedOut(4, REASON), triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L))
        .expectResultMessagePayload(new CaseAnswer(4));
  }

  @Test
  void tooFewPointsLeadToNothing() {
    RecordFixture.given(warned(1), warned(2))
        .when(after(2, TIMEOUT))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(2));
  }

  @Test
  void whatIsOlderThanTheTimeDoesNotCountAndWhatIsExactlyAsOldDoes() {
    RecordFixture.given(warned(1, WEEK.plusMillis(1)), warned(2), warned(3))
        .when(after(3, TIMEOUT))
        .expectNoEvents();
    RecordFixture.given(warned(1, WEEK), warned(2), warned(3))
        .when(after(3, TIMEOUT))
        .expectEvents(timedOut(4, REASON), triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L));
  }

  @Test
  void eachKindCountsItsOwnPointsAndOtherKindsNone() {
    var rule = rule("mix", Map.of(Offence.WARN, 1, Offence.TIMEOUT, 3), 4, Action.KICK, null);
    RecordFixture.given(
            warned(1), new MemberKicked(ruled(2)), Rulings.timedOutFor(3, Duration.ofHours(1)))
        .when(after(3, rule))
        .expectEvents(
            new MemberKicked(byDocket(4, "Rule “mix”: 4 of 4 points (#1, #3)")),
            triggered(3, "mix", 4, 4L, 1L, 3L));
  }

  @Test
  void aVoidedCaseDoesNotCountAndAReinstatedOneCountsAgain() {
    var text = new PersonalText(MEMBER, "mistaken");
    var voided = new CaseVoided(GUILD, MEMBER, 2, MODERATOR, text, NOON);
    var reinstated = new CaseReinstated(GUILD, MEMBER, 2, MODERATOR, text, NOON);
    RecordFixture.given(warned(1), warned(2), voided, warned(3))
        .when(after(3, TIMEOUT))
        .expectNoEvents();
    RecordFixture.given(warned(1), warned(2), voided, reinstated, warned(3))
        .when(after(3, TIMEOUT))
        .expectEvents(timedOut(4, REASON), triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L));
  }

  @Test
  void whatARuleHasCountedItDoesNotCountAgainButAnotherRuleDoes() {
    var history =
        new CaseEvent[] {
          warned(1), warned(2), warned(3),
          timedOut(4, REASON), triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L), warned(5)
        };
    RecordFixture.given(history).when(after(5, TIMEOUT)).expectNoEvents();
    var other = rule("four", Map.of(Offence.WARN, 1), 4, Action.KICK, null);
    RecordFixture.given(history)
        .when(after(5, TIMEOUT, other))
        .expectEvents(
            new MemberKicked(byDocket(6, "Rule “four”: 4 of 4 points (#1, #2, #3, #5)")),
            triggered(5, "four", 4, 6L, 1L, 2L, 3L, 5L));
  }

  @Test
  void aRepeatDoesNothingMore() {
    RecordFixture.given(
            warned(1),
            warned(2),
            warned(3),
            timedOut(4, REASON),
            triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L))
        .when(after(3, TIMEOUT))
        .expectNoEvents();
  }

  @Test
  void whatARuleRulesCountsNowhere() {
    var rule = rule("loop", Map.of(Offence.TIMEOUT, 1), 1, Action.BAN, null);
    RecordFixture.given(warned(1), timedOut(2, REASON)).when(after(2, rule)).expectNoEvents();
  }

  @Test
  void whatCameLaterDoesNotCountForAnEarlierCase() {
    RecordFixture.given(warned(1), warned(2), warned(3)).when(after(2, TIMEOUT)).expectNoEvents();
  }

  @Test
  void ofSeveralRulesTheHarshestActsAndAllHaveCounted() {
    var ban = rule("out", Map.of(Offence.WARN, 2), 6, Action.BAN, null);
    var tempban = rule("away", Map.of(Offence.WARN, 1), 1, Action.TEMPBAN, Duration.ofDays(1));
    RecordFixture.given(warned(1), warned(2), warned(3))
        .when(after(3, TIMEOUT, ban, tempban))
        .expectEvents(
            new MemberBanned(byDocket(4, "Rule “out”: 6 of 6 points (#1, #2, #3)"), null, 0, null),
            triggered(3, "out", 6, 4L, 1L, 2L, 3L),
            triggered(3, "away", 3, 4L, 1L, 2L, 3L),
            triggered(3, "three strikes", 3, 4L, 1L, 2L, 3L));
  }

  @Test
  void aRuleThatIsSwitchedOffDoesNothing() {
    RecordFixture.given(warned(1), warned(2), warned(3))
        .when(after(3, TIMEOUT.switched(false)))
        .expectNoEvents();
  }

  @Test
  void whatIsInForceAsHarshAlreadyIsEnoughAndTheCasesHaveCounted() {
    var longer = new MemberTimedOut(ruled(1), NOW.plus(Duration.ofHours(2)), null);
    RecordFixture.given(longer, warned(2), warned(3), warned(4))
        .when(after(4, TIMEOUT))
        .expectEvents(triggered(4, "three strikes", 3, null, 2L, 3L, 4L))
        .expectResultMessagePayload(new CaseAnswer(4));
  }

  @Test
  void aShorterTimeoutIsReplaced() {
    var shorter = new MemberTimedOut(ruled(1), NOW.plus(Duration.ofMinutes(2)), null);
    RecordFixture.given(shorter, warned(2), warned(3), warned(4))
        .when(after(4, TIMEOUT))
        .expectEvents(
            new MemberTimedOut(
                byDocket(5, "Rule “three strikes”: 3 of 3 points (#2, #3, #4)"),
                NOW.plus(Duration.ofHours(1)),
                1L),
            triggered(4, "three strikes", 3, 5L, 2L, 3L, 4L));
  }

  @Test
  void aBanStandsForEverythingMilderUnlessItWasLiftedByHand() {
    var banned = new MemberBanned(ruled(1), null, 0, null);
    RecordFixture.given(banned, warned(2), warned(3), warned(4))
        .when(after(4, TIMEOUT))
        .expectEvents(triggered(4, "three strikes", 3, null, 2L, 3L, 4L));
    RecordFixture.given(banned, confirmed(1), warned(2), warned(3), warned(4))
        .when(after(4, TIMEOUT))
        .expectEvents(
            timedOut(5, "Rule “three strikes”: 3 of 3 points (#2, #3, #4)"),
            triggered(4, "three strikes", 3, 5L, 2L, 3L, 4L));
  }

  @Test
  void aJailTakesTheRolesThatTheMemberHolds() {
    var jail = rule("cell", Map.of(Offence.WARN, 1), 1, Action.JAIL, null);
    RecordFixture.given(warned(1))
        .when(after(1, jail))
        .expectEvents(
            new MemberJailed(byDocket(2, "Rule “cell”: 1 of 1 points (#1)"), 70, List.of(71L)),
            triggered(1, "cell", 1, 2L, 1L));
  }
}
