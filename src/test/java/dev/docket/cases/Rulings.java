package dev.docket.cases;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.kernel.PersonalText;
import dev.docket.support.Given;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Cases in the words of the tests; all of them concern one member. */
final class Rulings {

  private Rulings() {}

  static Ruling by(Authority authority) {
    return by(authority, NOON);
  }

  static Ruling by(Authority authority, Instant at) {
    return new Ruling(GUILD, MEMBER, MODERATOR, authority, "spam", false, at);
  }

  static Ruled ruled(long caseNumber) {
    return ruled(caseNumber, MODERATOR, "spam", NOON);
  }

  static Ruled ruled(long caseNumber, long moderatorId, @Nullable String reason, Instant at) {
    var kept = reason == null ? null : new PersonalText(MEMBER, reason);
    return new Ruled(GUILD, MEMBER, caseNumber, moderatorId, kept, false, at);
  }

  static MemberBanned banned(long caseNumber) {
    return new MemberBanned(ruled(caseNumber), null, 0, null);
  }

  static MemberBanned bannedFor(long caseNumber, Duration lasting) {
    return new MemberBanned(ruled(caseNumber), NOON.plus(lasting), 0, null);
  }

  static MemberTimedOut timedOutFor(long caseNumber, Duration lasting) {
    return new MemberTimedOut(ruled(caseNumber), NOON.plus(lasting), null);
  }

  static EnforcementConfirmed confirmed(long caseNumber) {
    return new EnforcementConfirmed(GUILD, MEMBER, caseNumber, Notice.SENT, NOON);
  }

  static EnforcementFailed failed(long caseNumber) {
    return new EnforcementFailed(GUILD, MEMBER, caseNumber, "50013", Notice.UNKNOWN, null, NOON);
  }

  static ReportEnforcement report(long caseNumber, Outcome outcome) {
    return new ReportEnforcement(GUILD, MEMBER, caseNumber, outcome, Notice.SENT, NOON);
  }

  /** What Discord says while it shows a timeout. */
  static Authority authorityOverTimedOut(Instant until) {
    var usual = Given.authority();
    return new Authority(usual.actor(), 9, false, false, false, true, 1, false, until);
  }
}
