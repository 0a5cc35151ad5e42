package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.TimeoutLifted;

/**
 * The kinds of ruling, each with the Discord permission that it asks of the moderator (bits as in
 * Discord's permission flags).
 */
public enum CaseKind {
  BAN(1L << 2),
  TEMPBAN(1L << 2),
  UNBAN(1L << 2),
  KICK(1L << 1),
  WARN(1L << 40),
  TIMEOUT(1L << 40),
  UNTIMEOUT(1L << 40);

  private final long permission;

  CaseKind(long permission) {
    this.permission = permission;
  }

  /** The permission bit that a moderator needs for it. */
  public long permission() {
    return permission;
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
    };
  }
}
