package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.CaseNumberAllocated;
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
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a member's record remembers: their cases, and the ban and timeout in force. */
class Standing {

  private final Map<Long, CaseFile> files = new HashMap<>();
  private @Nullable Episode ban;
  private @Nullable Episode timeout;

  /** By the case that replaced or ended it, in case Discord refuses that one. */
  private final Map<Long, Episode> ended = new HashMap<>();

  private long lastBanCase;
  private long lastTimeoutCase;

  record CaseFile(
      CaseKind kind, @Nullable PersonalText reason, @Nullable Instant settledAt, boolean posted) {

    boolean settled() {
      return settledAt != null;
    }
  }

  int cases() {
    return files.size();
  }

  CaseFile file(long caseNumber) {
    var file = files.get(caseNumber);
    if (file == null) {
      throw Refused.because(CaseRefusal.UNKNOWN_CASE, caseNumber);
    }
    return file;
  }

  @Nullable Episode ban() {
    return ban;
  }

  @Nullable Episode timeout() {
    return timeout;
  }

  /**
   * What would be in force again if a case failed; nothing if it never was in force at Discord, or
   * later rulings have moved on.
   */
  @Nullable Episode endedBy(long caseNumber) {
    var older = ended.get(caseNumber);
    var isLatest = caseNumber == lastBanCase || caseNumber == lastTimeoutCase;
    return isLatest && older != null && file(older.caseNumber()).settled() ? older : null;
  }

  /** A ban that Discord once confirmed but no longer lists was lifted by hand. */
  boolean banHolds(Ruling ruling) {
    return ban != null && (!confirmedBefore(ban, ruling) || ruling.authority().targetIsBanned());
  }

  /** What Discord said before it carried a ruling out tells nothing about that ruling. */
  private boolean confirmedBefore(Episode episode, Ruling ruling) {
    var settledAt = file(episode.caseNumber()).settledAt();
    return settledAt != null && !settledAt.isAfter(ruling.at());
  }

  /** A timeout that Discord once confirmed but no longer shows was lifted by hand. */
  boolean timeoutHolds(Ruling ruling) {
    if (timeout == null || timeout.endsAt() == null || !timeout.endsAt().isAfter(ruling.at())) {
      return false;
    }
    var shown = ruling.authority().targetTimedOutUntil();
    return !confirmedBefore(timeout, ruling) || (shown != null && shown.isAfter(ruling.at()));
  }

  void evolve(CaseEvent event) {
    switch (event) {
      case CaseNumberAllocated _ -> {}
      case MemberBanned e -> {
        open(CaseKind.of(e), e.ruled());
        moveBan(e.caseNumber(), new Episode(e.caseNumber(), e.expiresAt()));
      }
      case MemberUnbanned e -> {
        open(CaseKind.of(e), e.ruled());
        moveBan(e.caseNumber(), null);
      }
      case BanExpired e -> {
        open(CaseKind.of(e), e.ruled());
        moveBan(e.caseNumber(), null);
      }
      case MemberTimedOut e -> {
        open(CaseKind.of(e), e.ruled());
        moveTimeout(e.caseNumber(), new Episode(e.caseNumber(), e.until()));
      }
      case TimeoutLifted e -> {
        open(CaseKind.of(e), e.ruled());
        moveTimeout(e.caseNumber(), null);
      }
      case MemberKicked e -> open(CaseKind.of(e), e.ruled());
      case MemberWarned e -> open(CaseKind.of(e), e.ruled());
      case ReasonAmended e -> {
        var file = file(e.caseNumber());
        files.put(
            e.caseNumber(), new CaseFile(file.kind(), e.after(), file.settledAt(), file.posted()));
      }
      case EnforcementConfirmed e -> settle(e.caseNumber(), e.at());
      case EnforcementDelayed _ -> {}
      case EnforcementFailed e -> {
        settle(e.caseNumber(), e.at());
        takeBack(e.caseNumber(), e.resumedCase() == null ? null : endedBy(e.caseNumber()));
      }
      case LogPosted e -> {
        var file = file(e.caseNumber());
        files.put(e.caseNumber(), new CaseFile(file.kind(), file.reason(), file.settledAt(), true));
      }
    }
  }

  private void open(CaseKind kind, Ruled ruled) {
    files.put(ruled.caseNumber(), new CaseFile(kind, ruled.reason(), null, false));
  }

  private void settle(long caseNumber, Instant at) {
    var file = file(caseNumber);
    files.put(caseNumber, new CaseFile(file.kind(), file.reason(), at, file.posted()));
  }

  private void moveBan(long caseNumber, @Nullable Episode next) {
    if (ban != null) {
      ended.put(caseNumber, ban);
    }
    ban = next;
    lastBanCase = caseNumber;
  }

  private void moveTimeout(long caseNumber, @Nullable Episode next) {
    if (timeout != null) {
      ended.put(caseNumber, timeout);
    }
    timeout = next;
    lastTimeoutCase = caseNumber;
  }

  /** A ruling that Discord refused never was in force, and what it would have ended still is. */
  private void takeBack(long caseNumber, @Nullable Episode resumed) {
    if (caseNumber == lastBanCase) {
      ban = resumed;
    }
    if (caseNumber == lastTimeoutCase) {
      timeout = resumed;
    }
  }
}
