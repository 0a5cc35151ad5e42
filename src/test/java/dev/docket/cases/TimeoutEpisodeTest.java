package dev.docket.cases;

import static dev.docket.cases.Rulings.authorityOverTimedOut;
import static dev.docket.cases.Rulings.by;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.failed;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.cases.Rulings.timedOutFor;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authority;
import static dev.docket.support.Given.ruling;

import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.InputRefusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutEpisodeTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aTimeoutIsNotMadeTwice() {
    RecordFixture.given(timedOutFor(1, HOUR))
        .refuses(CaseRefusal.ALREADY_TIMED_OUT, new TimeOutMember(ruling("spam"), HOUR));
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .refuses(
            CaseRefusal.ALREADY_TIMED_OUT,
            new TimeOutMember(by(authorityOverTimedOut(NOON.plus(HOUR))), HOUR));
  }

  @Test
  void aTimeoutPastItsEndDoesNotBlockANewOne() {
    var later = NOON.plus(HOUR);
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .when(new TimeOutMember(by(authority(), later), HOUR))
        .expectEvents(new MemberTimedOut(ruled(2, MODERATOR, "spam", later), later.plus(HOUR), 1L));
  }

  @Test
  void aTimeoutPastItsEndCannotBeLifted() {
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .refuses(
            CaseRefusal.NOT_TIMED_OUT,
            new LiftTimeout(by(authorityOverTimedOut(NOON.plus(HOUR)), NOON.plus(HOUR))));
  }

  @Test
  void aTimeoutThatWasLiftedByHandCanBeMadeAgain() {
    RecordFixture.given(timedOutFor(1, HOUR), confirmed(1))
        .when(new TimeOutMember(ruling("spam"), HOUR))
        .expectEvents(new MemberTimedOut(ruled(2), NOON.plus(HOUR), 1L));
  }

  @Test
  void aTimeoutThatDiscordRefusedLeavesNoneInForce() {
    RecordFixture.given(timedOutFor(1, HOUR), failed(1))
        .when(new TimeOutMember(ruling("spam"), HOUR))
        .expectEvents(new MemberTimedOut(ruled(2), NOON.plus(HOUR), null));
  }

  @Test
  void aTimeoutThatDocketNeverSawCanBeLifted() {
    RecordFixture.clean()
        .when(new LiftTimeout(by(authorityOverTimedOut(NOON.plusSeconds(1)))))
        .expectEvents(new TimeoutLifted(ruled(1), null));
  }

  @Test
  void whoIsNotTimedOutHasNothingToBeLifted() {
    RecordFixture.clean().refuses(CaseRefusal.NOT_TIMED_OUT, new LiftTimeout(ruling("spam")));
    RecordFixture.given(timedOutFor(1, HOUR), new TimeoutLifted(ruled(2), 1L))
        .refuses(CaseRefusal.NOT_TIMED_OUT, new LiftTimeout(ruling("spam")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 3_650L * 86_400 + 1, Long.MAX_VALUE})
  void aTimeoutLastsOneSecondToTenYears(long seconds) {
    RecordFixture.clean()
        .refuses(
            InputRefusal.DURATION_OUT_OF_RANGE,
            new TimeOutMember(ruling("spam"), Duration.ofSeconds(seconds)));
  }

  @Test
  void tenYearsAreAllowed() {
    RecordFixture.clean()
        .when(new TimeOutMember(ruling("spam"), Duration.ofDays(3_650)))
        .expectEvents(new MemberTimedOut(ruled(1), NOON.plus(Duration.ofDays(3_650)), null));
  }
}
