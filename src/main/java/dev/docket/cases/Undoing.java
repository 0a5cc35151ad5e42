package dev.docket.cases;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Opening;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UnjailMember;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the ruling that takes the effect of a case back. */
record Undoing(Standing standing, long caseNumber, Ruling ruling) {

  private static final Duration TOO_SHORT_FOR_A_BAN = Duration.ofMinutes(1);

  /** Nothing if the case has no effect any more, or never had one that can be taken back. */
  Optional<Opening> compensation() {
    var older = standing.endedBy(caseNumber);
    return Optional.ofNullable(
        switch (standing.file(caseNumber).kind()) {
          case BAN, TEMPBAN -> isInForce() && banStands() ? new UnbanMember(ruling) : null;
          case TIMEOUT ->
              isInForce() && standing.timeoutHolds(ruling) ? new LiftTimeout(ruling) : null;
          case JAIL -> isInForce() ? new UnjailMember(ruling) : null;
          case POLLBAN -> isInForce() ? new LiftBar(ruling, Bar.POLLS) : null;
          case SNIPPETBAN -> isInForce() ? new LiftBar(ruling, Bar.SNIPPETS) : null;
          case UNBAN -> lapsed(older) ? null : banAgain(Objects.requireNonNull(older));
          case UNTIMEOUT -> lapsed(older) ? null : timeOutAgain(Objects.requireNonNull(older));
          case UNJAIL -> lapsed(older) ? null : jailAgain(Objects.requireNonNull(older));
          case POLLUNBAN -> lapsed(older) ? null : new BarMember(ruling, Bar.POLLS);
          case SNIPPETUNBAN -> lapsed(older) ? null : new BarMember(ruling, Bar.SNIPPETS);
          case KICK, SOFTBAN, WARN, NOTE, HACKBAN, UNTEMPBAN -> null;
        });
  }

  private boolean isInForce() {
    return standing.isInForce(caseNumber, ruling.at());
  }

  private boolean banStands() {
    return standing.banHolds(ruling) || ruling.authority().targetIsBanned();
  }

  private boolean lapsed(@Nullable Episode older) {
    return older == null || older.isOver(ruling.at()) || standing.file(older.caseNumber()).voided();
  }

  private @Nullable Opening banAgain(Episode older) {
    var lasting = left(older);
    return lasting != null && lasting.compareTo(TOO_SHORT_FOR_A_BAN) < 0
        ? null
        : new BanMember(ruling, lasting, 0);
  }

  private Opening timeOutAgain(Episode older) {
    return new TimeOutMember(ruling, Objects.requireNonNull(left(older)));
  }

  private Opening jailAgain(Episode older) {
    var terms = Objects.requireNonNull(standing.file(older.caseNumber()).jail());
    return new JailMember(ruling, terms.jailRoleId(), terms.roleIds());
  }

  private @Nullable Duration left(Episode older) {
    return older.endsAt() == null ? null : Duration.between(ruling.at(), older.endsAt());
  }
}
