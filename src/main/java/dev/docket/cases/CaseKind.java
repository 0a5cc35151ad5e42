package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseImported;
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
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.Right;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of ruling, each with what it asks of the moderator (permission bits as in Discord's
 * permission flags).
 */
public enum CaseKind {
  BAN(3, 1L << 2),
  TEMPBAN(3, 1L << 2),
  SOFTBAN(3, 1L << 2),
  UNBAN(3, 1L << 2),
  KICK(2, 1L << 1),
  WARN(2, 1L << 40),
  TIMEOUT(2, 1L << 40),
  UNTIMEOUT(2, 1L << 40),
  JAIL(2, 1L << 40),
  UNJAIL(2, 1L << 40),
  POLLBAN(3, 1L << 40),
  POLLUNBAN(3, 1L << 40),
  SNIPPETBAN(3, 1L << 40),
  SNIPPETUNBAN(3, 1L << 40),
  NOTE(2, 1L << 40),
  /** A ban of somebody who was no member, as other bots kept it; no command makes one. */
  HACKBAN("ban", 3, 1L << 2),
  /** The end of a temporary ban, as other bots kept it; no command makes one. */
  UNTEMPBAN("unban", 3, 1L << 2);

  private final Right right;

  CaseKind(int level, long permission) {
    this.right = new Right(name().toLowerCase(Locale.ROOT), level, permission);
  }

  CaseKind(String command, int level, long permission) {
    this.right = new Right(command, level, permission);
  }

  /** What a moderator must be allowed for it. */
  public Right right() {
    return right;
  }

  /** Whether it keeps somebody from something for as long as it is in force. */
  boolean restricts() {
    return switch (this) {
      case BAN, TEMPBAN, TIMEOUT, JAIL, POLLBAN, SNIPPETBAN -> true;
      case SOFTBAN, UNBAN, KICK, WARN, UNTIMEOUT, UNJAIL -> false;
      case POLLUNBAN, SNIPPETUNBAN, NOTE, HACKBAN, UNTEMPBAN -> false;
    };
  }

  /** What an escalation rule can count it as; empty for what is no charge against anybody. */
  public Optional<Offence> offence() {
    return Optional.ofNullable(
        switch (this) {
          case BAN, HACKBAN -> Offence.BAN;
          case TEMPBAN -> Offence.TEMPBAN;
          case SOFTBAN -> Offence.SOFTBAN;
          case KICK -> Offence.KICK;
          case WARN -> Offence.WARN;
          case TIMEOUT -> Offence.TIMEOUT;
          case JAIL -> Offence.JAIL;
          case POLLBAN -> Offence.POLLBAN;
          case SNIPPETBAN -> Offence.SNIPPETBAN;
          case UNBAN, UNTEMPBAN, UNTIMEOUT, UNJAIL, POLLUNBAN, SNIPPETUNBAN, NOTE -> null;
        });
  }

  static CaseKind imposing(Bar bar) {
    return switch (bar) {
      case POLLS -> POLLBAN;
      case SNIPPETS -> SNIPPETBAN;
    };
  }

  static CaseKind lifting(Bar bar) {
    return switch (bar) {
      case POLLS -> POLLUNBAN;
      case SNIPPETS -> SNIPPETUNBAN;
    };
  }

  /** The kind of case that an event opens. */
  public static CaseKind of(CaseOpened event) {
    return switch (event) {
      case MemberBanned e -> e.expiresAt() == null ? BAN : TEMPBAN;
      case MemberUnbanned _, BanExpired _ -> UNBAN;
      case MemberKicked _ -> KICK;
      case MemberWarned _ -> WARN;
      case MemberTimedOut _ -> TIMEOUT;
      case TimeoutLifted _ -> UNTIMEOUT;
      case MemberSoftbanned _ -> SOFTBAN;
      case MemberJailed _ -> JAIL;
      case MemberUnjailed _ -> UNJAIL;
      case MemberBarred e -> imposing(e.bar());
      case BarLifted e -> lifting(e.bar());
      case NoteRecorded _ -> NOTE;
      case CaseImported e -> e.kind();
    };
  }
}
