package dev.docket.cases;

import static dev.docket.cases.Rulings.banned;
import static dev.docket.cases.Rulings.bannedFor;
import static dev.docket.cases.Rulings.by;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.failed;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authority;
import static dev.docket.support.Given.authorityOverBanned;
import static dev.docket.support.Given.ruling;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BanEpisodeTest {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aBanIsNotReplacedOnWhatDiscordSaidBeforeItCarriedItOut() {
    RecordFixture.given(banned(1), confirmed(1))
        .refuses(
            CaseRefusal.ALREADY_BANNED,
            new BanMember(by(authority(), NOON.minusSeconds(1)), null, 0));
  }

  @Test
  void aPermanentBanSupersedesATemporaryOne() {
    RecordFixture.given(bannedFor(1, DAY), confirmed(1))
        .when(new BanMember(by(authorityOverBanned()), null, 0))
        .expectEvents(new MemberBanned(ruled(2), null, 0, 1L));
  }

  @Test
  void aTemporaryBanDoesNotReplaceAPermanentOne() {
    RecordFixture.given(banned(1), confirmed(1))
        .refuses(CaseRefusal.ALREADY_BANNED, new BanMember(by(authorityOverBanned()), DAY, 0));
  }

  @Test
  void aPermanentBanIsNotMadeTwice() {
    RecordFixture.given(banned(1), confirmed(1))
        .refuses(CaseRefusal.ALREADY_BANNED, new BanMember(by(authorityOverBanned()), null, 0));
  }

  @Test
  void theSameTemporaryBanIsNotMadeTwice() {
    var halfAMinuteLater = by(authorityOverBanned(), NOON.plusSeconds(30));
    RecordFixture.given(bannedFor(1, DAY), confirmed(1))
        .refuses(CaseRefusal.ALREADY_BANNED, new BanMember(halfAMinuteLater, DAY, 0));
  }

  @Test
  void aShorterTemporaryBanIsRefusedWhileALongerOneRuns() {
    RecordFixture.given(bannedFor(1, DAY), confirmed(1))
        .refuses(
            CaseRefusal.ALREADY_BANNED,
            new BanMember(by(authorityOverBanned()), Duration.ofHours(1), 0));
  }

  @Test
  void aLongerTemporaryBanSupersedesAShorterOne() {
    RecordFixture.given(bannedFor(1, DAY), confirmed(1))
        .when(new BanMember(by(authorityOverBanned()), DAY.multipliedBy(2), 0))
        .expectEvents(new MemberBanned(ruled(2), NOON.plus(DAY.multipliedBy(2)), 0, 1L));
  }

  @Test
  void aBanThatDiscordDoesNotListYetIsInForce() {
    RecordFixture.given(banned(1))
        .refuses(CaseRefusal.ALREADY_BANNED, new BanMember(ruling("spam"), null, 0));
    RecordFixture.given(banned(1))
        .when(new UnbanMember(ruling("spam")))
        .expectEvents(new MemberUnbanned(ruled(2), 1L));
  }

  @Test
  void aBanThatWasLiftedByHandCanBeMadeAgain() {
    RecordFixture.given(banned(1), confirmed(1))
        .when(new BanMember(by(authority()), null, 0))
        .expectEvents(new MemberBanned(ruled(2), null, 0, 1L));
  }

  @Test
  void aBanThatWasLiftedByHandIsNotThereToBeLifted() {
    RecordFixture.given(banned(1), confirmed(1))
        .refuses(CaseRefusal.NOT_BANNED, new UnbanMember(ruling("spam")));
  }

  @Test
  void aBanThatDiscordRefusedLeavesNoBanInForce() {
    RecordFixture.given(banned(1), failed(1))
        .when(new BanMember(ruling("spam"), DAY, 0))
        .expectEvents(new MemberBanned(ruled(2), NOON.plus(DAY), 0, null));
    RecordFixture.given(banned(1), failed(1))
        .refuses(CaseRefusal.NOT_BANNED, new UnbanMember(ruling("spam")));
  }

  @Test
  void aBanThatDocketNeverSawCanBeLifted() {
    RecordFixture.clean()
        .when(new UnbanMember(by(authorityOverBanned())))
        .expectEvents(new MemberUnbanned(ruled(1), null));
  }

  @Test
  void whoIsNotBannedCannotBeUnbanned() {
    RecordFixture.clean().refuses(CaseRefusal.NOT_BANNED, new UnbanMember(ruling("spam")));
  }

  @Test
  void aBanThatWasLiftedCannotBeLiftedAgain() {
    RecordFixture.given(banned(1), confirmed(1), new MemberUnbanned(ruled(2), 1L))
        .refuses(CaseRefusal.NOT_BANNED, new UnbanMember(ruling("spam")));
  }

  @Test
  void aBanCanFollowAnUnban() {
    RecordFixture.given(banned(1), new MemberUnbanned(ruled(2), 1L))
        .when(new BanMember(ruling("spam"), null, 0))
        .expectEvents(new MemberBanned(ruled(3), null, 0, null));
  }

  @Test
  void anExpiryNeverEndsANewerBan() {
    RecordFixture.given(bannedFor(1, DAY), new MemberBanned(ruled(2), null, 0, 1L))
        .refuses(CaseRefusal.EPISODE_OVER, expire(1, NOON.plus(DAY)));
    RecordFixture.given(
            bannedFor(1, DAY), new MemberBanned(ruled(2), NOON.plus(DAY.multipliedBy(2)), 0, 1L))
        .refuses(CaseRefusal.EPISODE_OVER, expire(1, NOON.plus(DAY)));
  }

  @Test
  void anExpiryOfALiftedBanIsRefused() {
    RecordFixture.given(bannedFor(1, DAY), new MemberUnbanned(ruled(2), 1L))
        .refuses(CaseRefusal.EPISODE_OVER, expire(1, NOON.plus(DAY)));
  }

  @Test
  void aBanExpiresOnce() {
    var expired = new Ruled(GUILD, MEMBER, 2, Origin.DOCKET, null, true, NOON.plus(DAY));
    RecordFixture.given(bannedFor(1, DAY), new BanExpired(expired, 1))
        .refuses(CaseRefusal.EPISODE_OVER, expire(1, NOON.plus(DAY)));
  }

  @Test
  void aBanDoesNotExpireBeforeItsTime() {
    RecordFixture.given(bannedFor(1, DAY))
        .refuses(CaseRefusal.NOT_YET_DUE, expire(1, NOON.plus(DAY).minusMillis(1)));
    RecordFixture.given(banned(1))
        .refuses(CaseRefusal.NOT_YET_DUE, expire(1, NOON.plus(DAY.multipliedBy(9_999))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 59, 3_650L * 86_400 + 1, -60})
  void aTemporaryBanLastsOneMinuteToTenYears(long seconds) {
    RecordFixture.clean()
        .refuses(
            InputRefusal.DURATION_OUT_OF_RANGE,
            new BanMember(ruling("spam"), Duration.ofSeconds(seconds), 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 604_801, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void messagesAreDeletedUpToSevenDaysBack(int seconds) {
    RecordFixture.clean()
        .refuses(InputRefusal.NUMBER_OUT_OF_RANGE, new BanMember(ruling("spam"), null, seconds));
  }

  @Test
  void theLimitsThemselvesAreAllowed() {
    RecordFixture.clean()
        .when(new BanMember(ruling("spam"), Duration.ofDays(3_650), 604_800))
        .expectSuccessfulHandlerExecution();
    RecordFixture.clean()
        .when(new BanMember(ruling("spam"), Duration.ofMinutes(1), 0))
        .expectSuccessfulHandlerExecution();
  }

  private static ExpireBan expire(long caseNumber, Instant at) {
    return new ExpireBan(GUILD, MEMBER, caseNumber, at);
  }
}
