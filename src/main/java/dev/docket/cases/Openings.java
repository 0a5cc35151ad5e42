package dev.docket.cases;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Opening;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberSoftbanned;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Decides whether a case may be opened, and what it then says. */
record Openings(Standing standing, GuildRules rules) {

  static final int LONGEST_DELETION = 604_800;
  static final int MOST_ROLES = 250;
  static final Duration LONGEST_TIMEOUT = Duration.ofDays(3_650);
  static final Duration LONGEST_TEMPBAN = Duration.ofDays(3_650);

  /** The kind of case that a command opens. */
  static CaseKind kind(Opening command) {
    return switch (command) {
      case BanMember it -> it.lasting() == null ? CaseKind.BAN : CaseKind.TEMPBAN;
      case SoftbanMember _ -> CaseKind.SOFTBAN;
      case UnbanMember _ -> CaseKind.UNBAN;
      case KickMember _ -> CaseKind.KICK;
      case WarnMember _ -> CaseKind.WARN;
      case TimeOutMember _ -> CaseKind.TIMEOUT;
      case LiftTimeout _ -> CaseKind.UNTIMEOUT;
      case JailMember _ -> CaseKind.JAIL;
      case UnjailMember _ -> CaseKind.UNJAIL;
      case BarMember it -> CaseKind.imposing(it.bar());
      case LiftBar it -> CaseKind.lifting(it.bar());
      case TakeNote _ -> CaseKind.NOTE;
    };
  }

  /** What a command comes to, once the case has a number. */
  Function<Ruled, CaseOpened> decide(Opening command) {
    Jurisdiction.check(kind(command), command.ruling(), rules);
    return effect(command);
  }

  /** The same, whoever rules. */
  Function<Ruled, CaseOpened> effect(Opening command) {
    return switch (command) {
      case BanMember it -> ban(it);
      case SoftbanMember it -> softban(it);
      case UnbanMember it -> unban(it);
      case KickMember _ -> MemberKicked::new;
      case WarnMember _ -> MemberWarned::new;
      case TimeOutMember it -> timeOut(it);
      case LiftTimeout it -> liftTimeout(it);
      case JailMember it -> jail(it);
      case UnjailMember _ -> unjail();
      case BarMember it -> bar(it.bar());
      case LiftBar it -> liftBar(it.bar());
      case TakeNote it -> note(it);
    };
  }

  private Function<Ruled, CaseOpened> ban(BanMember command) {
    var ruling = command.ruling();
    var lasting = command.lasting();
    var deleted = command.deleteMessageSeconds();
    within("purge", deleted, 0, LONGEST_DELETION);
    if (lasting != null) {
      tempban(lasting);
    }
    var expiresAt = lasting == null ? null : ruling.at().plus(lasting);
    var current = standing.inForce(Restriction.BAN);
    if (current != null && standing.banHolds(ruling) && current.outlasts(expiresAt)) {
      throw Refused.because(CaseRefusal.ALREADY_BANNED, current.caseNumber());
    }
    var superseded = Episode.caseOf(current);
    return it -> new MemberBanned(it, expiresAt, deleted, superseded);
  }

  private Function<Ruled, CaseOpened> softban(SoftbanMember command) {
    var deleted = command.deleteMessageSeconds();
    within("purge", deleted, 1, LONGEST_DELETION);
    return it -> new MemberSoftbanned(it, deleted);
  }

  private Function<Ruled, CaseOpened> unban(UnbanMember command) {
    var ruling = command.ruling();
    if (!standing.banHolds(ruling) && !ruling.authority().targetIsBanned()) {
      throw Refused.because(CaseRefusal.NOT_BANNED);
    }
    var lifted = Episode.caseOf(standing.inForce(Restriction.BAN));
    return it -> new MemberUnbanned(it, lifted);
  }

  private Function<Ruled, CaseOpened> timeOut(TimeOutMember command) {
    var ruling = command.ruling();
    timeout(command.lasting());
    var until = ruling.at().plus(command.lasting());
    var current = standing.inForce(Restriction.TIMEOUT);
    if (current != null && standing.timeoutHolds(ruling)) {
      throw Refused.because(CaseRefusal.ALREADY_TIMED_OUT, current.caseNumber());
    }
    return timedOut(until);
  }

  /** A timeout, whatever it replaces. */
  Function<Ruled, CaseOpened> timedOut(Instant until) {
    var superseded = Episode.caseOf(standing.inForce(Restriction.TIMEOUT));
    return it -> new MemberTimedOut(it, until, superseded);
  }

  private Function<Ruled, CaseOpened> liftTimeout(LiftTimeout command) {
    var ruling = command.ruling();
    var shown = ruling.authority().targetTimedOutUntil();
    if (!standing.timeoutHolds(ruling) && (shown == null || !shown.isAfter(ruling.at()))) {
      throw Refused.because(CaseRefusal.NOT_TIMED_OUT);
    }
    var lifted = Episode.caseOf(standing.inForce(Restriction.TIMEOUT));
    return it -> new TimeoutLifted(it, lifted);
  }

  /** The roles are captured once: a second jail would capture the jail's own. */
  private Function<Ruled, CaseOpened> jail(JailMember command) {
    var current = standing.inForce(Restriction.JAIL);
    if (current != null) {
      throw Refused.because(CaseRefusal.ALREADY_JAILED, current.caseNumber());
    }
    within("number of roles", command.roleIds().size(), 0, MOST_ROLES);
    var roles =
        command.roleIds().stream().distinct().filter(it -> it != command.jailRoleId()).toList();
    return it -> new MemberJailed(it, command.jailRoleId(), roles);
  }

  private Function<Ruled, CaseOpened> unjail() {
    var current = standing.inForce(Restriction.JAIL);
    if (current == null) {
      throw Refused.because(CaseRefusal.NOT_JAILED);
    }
    var terms = Objects.requireNonNull(standing.file(current.caseNumber()).jail());
    return it ->
        new MemberUnjailed(
            it, current.caseNumber(), terms.jailRoleId(), List.copyOf(terms.roleIds()));
  }

  private Function<Ruled, CaseOpened> bar(Bar bar) {
    var current = standing.inForce(Restriction.of(bar));
    if (current != null) {
      throw Refused.because(CaseRefusal.ALREADY_BARRED, bar, current.caseNumber());
    }
    return it -> new MemberBarred(it, bar);
  }

  private Function<Ruled, CaseOpened> liftBar(Bar bar) {
    var current = standing.inForce(Restriction.of(bar));
    if (current == null) {
      throw Refused.because(CaseRefusal.NOT_BARRED, bar);
    }
    return it -> new BarLifted(it, bar, current.caseNumber());
  }

  private static Function<Ruled, CaseOpened> note(TakeNote command) {
    if (command.ruling().reason() == null) {
      throw Refused.because(InputRefusal.TEXT_BLANK, "note");
    }
    return NoteRecorded::new;
  }

  static void within(String field, int number, int smallest, int largest) {
    if (number < smallest || number > largest) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, field, number, smallest, largest);
    }
  }

  static Duration tempban(Duration lasting) {
    within(lasting, Duration.ofMinutes(1), LONGEST_TEMPBAN);
    return lasting;
  }

  static Duration timeout(Duration lasting) {
    within(lasting, Duration.ofSeconds(1), LONGEST_TIMEOUT);
    return lasting;
  }

  private static void within(Duration lasting, Duration shortest, Duration longest) {
    if (lasting.compareTo(shortest) < 0 || lasting.compareTo(longest) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "duration",
          Durations.words(lasting),
          Durations.words(shortest),
          Durations.words(longest));
    }
  }
}
