package dev.docket.cases;

import static dev.docket.cases.Rulings.banned;
import static dev.docket.cases.Rulings.bannedFor;
import static dev.docket.cases.Rulings.by;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.failed;
import static dev.docket.cases.Rulings.report;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authority;
import static dev.docket.support.Given.authorityOverBanned;
import static dev.docket.support.Given.ruling;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Origin;
import dev.docket.kernel.PersonalText;
import dev.docket.support.Given;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberRecordTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant TOMORROW = NOON.plus(DAY);

  @Test
  void aBanOpensACase() {
    RecordFixture.clean()
        .when(new BanMember(ruling("spam"), null, 3_600))
        .expectEvents(new MemberBanned(ruled(1), null, 3_600, null))
        .expectResultMessagePayload(new CaseAnswer(1));
  }

  @Test
  void aTemporaryBanRecordsItsEnd() {
    RecordFixture.clean()
        .when(new BanMember(ruling("spam"), DAY, 0))
        .expectEvents(new MemberBanned(ruled(1), TOMORROW, 0, null));
  }

  @Test
  void anUnbanLiftsTheBanInForce() {
    RecordFixture.given(banned(4), confirmed(4))
        .when(new UnbanMember(by(authorityOverBanned())))
        .expectEvents(new MemberUnbanned(ruled(5), 4L))
        .expectResultMessagePayload(new CaseAnswer(5));
  }

  @Test
  void aKickOpensACase() {
    RecordFixture.clean()
        .when(new KickMember(ruling("spam")))
        .expectEvents(new MemberKicked(ruled(1)));
  }

  @Test
  void aWarningOpensACase() {
    RecordFixture.clean()
        .when(new WarnMember(ruling("spam")))
        .expectEvents(new MemberWarned(ruled(1)));
  }

  @Test
  void aTimeoutRecordsItsEnd() {
    RecordFixture.clean()
        .when(new TimeOutMember(ruling("spam"), DAY))
        .expectEvents(new MemberTimedOut(ruled(1), TOMORROW, null));
  }

  @Test
  void liftingATimeoutNamesTheCaseThatItEnds() {
    RecordFixture.given(Rulings.timedOutFor(2, DAY))
        .when(new LiftTimeout(ruling("spam")))
        .expectEvents(new TimeoutLifted(ruled(3), 2L));
  }

  @Test
  void aRulingNeedsNoReason() {
    RecordFixture.clean()
        .when(new WarnMember(ruling(null)))
        .expectEvents(new MemberWarned(ruled(1, MODERATOR, null, NOON)));
  }

  @Test
  void anAmendedReasonKeepsTheOldOne() {
    RecordFixture.given(banned(1))
        .when(amend(1, " raid "))
        .expectEvents(
            new ReasonAmended(
                GUILD,
                MEMBER,
                1,
                MODERATOR,
                new PersonalText(MEMBER, "spam"),
                new PersonalText(MEMBER, "raid"),
                NOON))
        .expectResultMessagePayload(new CaseAnswer(1));
  }

  @Test
  void anAmendmentThatChangesNothingIsRefused() {
    RecordFixture.given(banned(1)).refuses(CaseRefusal.REASON_UNCHANGED, amend(1, " spam"));
  }

  @Test
  void aCaseOfSomeoneElseCannotBeAmended() {
    RecordFixture.given(banned(1)).refuses(CaseRefusal.UNKNOWN_CASE, amend(2, "raid"));
  }

  @Test
  void aMemberWithoutRecordHasNoCaseToChange() {
    RecordFixture.clean().refuses(CaseRefusal.UNKNOWN_CASE, amend(1, "raid"));
    RecordFixture.clean().refuses(CaseRefusal.UNKNOWN_CASE, report(1, new Applied()));
    RecordFixture.clean().refuses(CaseRefusal.UNKNOWN_CASE, post(1));
    RecordFixture.clean()
        .refuses(CaseRefusal.EPISODE_OVER, new ExpireBan(GUILD, MEMBER, 1, TOMORROW));
  }

  @Test
  void amendingNeedsThePermissionOfTheCase() {
    var mayOnlyTimeOut =
        new Authority(
            Given.actor(CaseKind.TIMEOUT.right().permission()),
            9,
            false,
            false,
            false,
            true,
            1,
            false,
            null);
    RecordFixture.given(banned(1))
        .refuses(
            CaseRefusal.MISSING_PERMISSION,
            new AmendReason(new CaseEdit(GUILD, MEMBER, 1, mayOnlyTimeOut, NOON), "raid"));
  }

  @Test
  void aDueBanExpiresAsACaseOfDocket() {
    RecordFixture.given(bannedFor(1, DAY), confirmed(1))
        .when(new ExpireBan(GUILD, MEMBER, 1, TOMORROW))
        .expectEvents(
            new BanExpired(new Ruled(GUILD, MEMBER, 2, Origin.DOCKET, null, true, TOMORROW), 1))
        .expectResultMessagePayload(new CaseAnswer(2));
  }

  @Test
  void aReportThatDiscordCarriedItOutIsRecorded() {
    RecordFixture.given(banned(1))
        .when(report(1, new Applied()))
        .expectEvents(new EnforcementConfirmed(GUILD, MEMBER, 1, Notice.SENT, NOON));
  }

  @Test
  void aReportOfADelayIsRecordedWithTheNextTry() {
    RecordFixture.given(banned(1))
        .when(report(1, new Delayed(3, "503", TOMORROW)))
        .expectEvents(
            new EnforcementDelayed(GUILD, MEMBER, 1, 3, "503", TOMORROW, Notice.SENT, NOON));
  }

  @Test
  void aReportThatItWillNotBeCarriedOutIsRecorded() {
    RecordFixture.given(banned(1))
        .when(report(1, new Abandoned("50013")))
        .expectEvents(new EnforcementFailed(GUILD, MEMBER, 1, "50013", Notice.SENT, null, NOON));
  }

  @Test
  void aReportOnASettledCaseChangesNothing() {
    for (var settled : new CaseEvent[] {confirmed(1), failed(1)}) {
      for (var outcome :
          new CaseCommand.Outcome[] {
            new Applied(), new Delayed(1, "503", TOMORROW), new Abandoned("50013")
          }) {
        RecordFixture.given(banned(1), settled)
            .when(report(1, outcome))
            .expectNoEvents()
            .expectResultMessagePayload(new CaseAnswer(1));
      }
    }
  }

  @Test
  void aReportOnAnUnknownCaseIsRefused() {
    RecordFixture.given(banned(1)).refuses(CaseRefusal.UNKNOWN_CASE, report(2, new Applied()));
  }

  @Test
  void theFirstPostInTheModLogIsRecordedAndNoOther() {
    var posted = new LogPosted(GUILD, MEMBER, 1, 70, 71, NOON);
    RecordFixture.given(banned(1)).when(post(1)).expectEvents(posted);
    RecordFixture.given(banned(1), posted)
        .when(post(1))
        .expectNoEvents()
        .expectResultMessagePayload(new CaseAnswer(1));
  }

  private static AmendReason amend(long caseNumber, String reason) {
    return new AmendReason(new CaseEdit(GUILD, MEMBER, caseNumber, authority(), NOON), reason);
  }

  private static RecordLogPost post(long caseNumber) {
    return new RecordLogPost(GUILD, MEMBER, caseNumber, 70, 71, NOON);
  }
}
