package dev.docket.cases;

import static dev.docket.cases.Rulings.banned;
import static dev.docket.cases.Rulings.bannedFor;
import static dev.docket.cases.Rulings.by;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.failed;
import static dev.docket.cases.Rulings.report;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.cases.Rulings.timedOutFor;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authority;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseEvent.CaseObserved;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.PersonalText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What moderators do past Docket: it is done already, so the record follows. */
class ByHandTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant EARLIER = NOON.minusSeconds(60);
  private static final long NINA = 11;

  private static RecordByHand hand(HandAct act, Instant at) {
    return new RecordByHand(GUILD, MEMBER, act, NINA, "by hand", 77L, at);
  }

  /** As it is learnt where the audit log cannot say who did it. */
  private static RecordByHand found(HandAct act, Instant at) {
    return new RecordByHand(GUILD, MEMBER, act, 0, "by hand", null, at);
  }

  private static Ruled ruledBy(long number, long author, Instant at) {
    return new Ruled(GUILD, MEMBER, number, author, new PersonalText(MEMBER, "by hand"), true, at);
  }

  private static Ruled ruledByHand(long number, Instant at) {
    return ruledBy(number, NINA, at);
  }

  private static CaseObserved observed(long number, @Nullable Long overtakenBy, Instant at) {
    return new CaseObserved(GUILD, MEMBER, number, 77L, overtakenBy, at);
  }

  @Test
  void aBanByHandIsACaseThatIsCarriedOutAlready() {
    RecordFixture.clean()
        .when(hand(new HandAct.Banned(), NOON))
        .expectEvents(
            new MemberBanned(ruledByHand(1, NOON), null, 0, null), observed(1, null, NOON));
  }

  @Test
  void aKickByHandIsACase() {
    RecordFixture.given(banned(1), confirmed(1))
        .when(hand(new HandAct.Kicked(), LATER))
        .expectEvents(new MemberKicked(ruledByHand(2, LATER)), observed(2, null, LATER));
  }

  @Test
  void aReasonThatWasNotGivenIsNone() {
    var silent = new RecordByHand(GUILD, MEMBER, new HandAct.Kicked(), NINA, " ", 77L, NOON);
    RecordFixture.clean()
        .when(silent)
        .expectEvents(
            new MemberKicked(new Ruled(GUILD, MEMBER, 1, NINA, null, true, NOON)),
            observed(1, null, NOON));
  }

  @Test
  void aBanByHandReplacesOneThatDocketBelievedToBeInForce() {
    RecordFixture.given(banned(1), confirmed(1))
        .when(hand(new HandAct.Banned(), LATER))
        .expectEvents(
            new MemberBanned(ruledByHand(2, LATER), null, 0, 1L), observed(2, null, LATER));
  }

  @Test
  void anUnbanByHandLiftsATemporaryBanWhichThenNeverExpires() {
    RecordFixture.given(bannedFor(1, HOUR), confirmed(1))
        .when(hand(new HandAct.Unbanned(), LATER))
        .expectEvents(new MemberUnbanned(ruledByHand(2, LATER), 1L), observed(2, null, LATER));
    RecordFixture.given(
            bannedFor(1, HOUR),
            confirmed(1),
            new MemberUnbanned(ruledByHand(2, LATER), 1L),
            observed(2, null, LATER))
        .refuses(CaseRefusal.EPISODE_OVER, new ExpireBan(GUILD, MEMBER, 1, NOON.plus(HOUR)));
  }

  @Test
  void anUnbanByHandOfABanWithoutACaseIsACase() {
    RecordFixture.clean()
        .when(hand(new HandAct.Unbanned(), NOON))
        .expectEvents(new MemberUnbanned(ruledByHand(1, NOON), null), observed(1, null, NOON));
  }

  @Test
  void aTimeoutByHandReplacesTheOneInForce() {
    var until = LATER.plus(Duration.ofDays(2));
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .when(hand(new HandAct.TimedOut(until), LATER))
        .expectEvents(
            new MemberTimedOut(ruledByHand(2, LATER), until, 1L), observed(2, null, LATER));
  }

  @Test
  void aTimeoutThatChangesNothingIsNoCase() {
    var until = NOON.plus(HOUR).plusMillis(400);
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .when(hand(new HandAct.TimedOut(until), LATER))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(1));
  }

  @Test
  void aTimeoutEndedByHandIsLifted() {
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .when(hand(new HandAct.TimeoutEnded(), LATER))
        .expectEvents(new TimeoutLifted(ruledByHand(2, LATER), 1L), observed(2, null, LATER));
  }

  @Test
  void aBanByHandIsInForceLikeAnyOther() {
    var history =
        RecordFixture.given(
            new MemberBanned(ruledByHand(1, NOON), null, 0, null), observed(1, null, NOON));
    history.refuses(CaseRefusal.ALREADY_BANNED, new BanMember(by(authority(), EARLIER), null, 0));
  }

  @Test
  void whatIsLearntAfterALaterRulingLeavesThatInForce() {
    var unbanned = new MemberUnbanned(ruled(1), null);
    RecordFixture.given(unbanned, confirmed(1))
        .when(hand(new HandAct.Banned(), EARLIER))
        .expectEvents(
            new MemberBanned(ruledByHand(2, EARLIER), null, 0, null), observed(2, 1L, EARLIER));
    RecordFixture.given(
            unbanned,
            confirmed(1),
            new MemberBanned(ruledByHand(2, EARLIER), null, 0, null),
            observed(2, 1L, EARLIER))
        .refuses(CaseRefusal.NOT_BANNED, new UnbanMember(by(authority())));
  }

  @Test
  void aTemporaryBanEndsInItsTimeAlthoughAnEarlierUnbanByHandIsLearntLate() {
    RecordFixture.given(
            bannedFor(1, HOUR),
            confirmed(1),
            new MemberUnbanned(ruledByHand(2, EARLIER), null),
            observed(2, 1L, EARLIER))
        .when(new ExpireBan(GUILD, MEMBER, 1, NOON.plus(HOUR)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whatWasLearntLateIsInForceIfTheLaterRulingFails() {
    RecordFixture.given(
            bannedFor(1, HOUR),
            new MemberBanned(ruledByHand(2, EARLIER), null, 0, null),
            observed(2, 1L, EARLIER))
        .when(report(1, new Outcome.Abandoned("50013")))
        .expectEvents(new EnforcementFailed(GUILD, MEMBER, 1, "50013", Notice.SENT, 2L, NOON));
  }

  @Test
  void aLaterRulingThatFailedIsNoReasonToStepBehind() {
    RecordFixture.given(banned(1), failed(1))
        .when(hand(new HandAct.Banned(), EARLIER))
        .expectEvents(
            new MemberBanned(ruledByHand(2, EARLIER), null, 0, null), observed(2, null, EARLIER));
  }

  @Test
  void whatIsFoundWithoutAnEntryIsRecordedUnlessItIsKnown() {
    RecordFixture.clean()
        .when(found(new HandAct.Banned(), NOON))
        .expectEvents(
            new MemberBanned(ruledBy(1, 0, NOON), null, 0, null),
            new CaseObserved(GUILD, MEMBER, 1, null, null, NOON));
    RecordFixture.given(banned(1), confirmed(1))
        .when(found(new HandAct.Banned(), LATER))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(1));
    RecordFixture.clean()
        .when(found(new HandAct.Unbanned(), LATER))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(0));
  }

  @Test
  void anEntryThatExplainsWhatWasFoundBeforeOpensNoSecondCase() {
    RecordFixture.given(
            new MemberBanned(ruledBy(1, 0, NOON), null, 0, null),
            new CaseObserved(GUILD, MEMBER, 1, null, null, NOON))
        .when(hand(new HandAct.Banned(), EARLIER))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(1));
  }
}
