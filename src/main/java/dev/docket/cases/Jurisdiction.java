package dev.docket.cases;

import dev.docket.kernel.Refused;

/** Who may rule on whom; every check precedes every effect. */
final class Jurisdiction {

  private static final long ADMINISTRATOR = 1L << 3;

  private Jurisdiction() {}

  static void check(CaseKind kind, Ruling ruling) {
    var authority = ruling.authority();
    mayModerate(kind, authority);
    if (ruling.userId() == ruling.moderatorId()) {
      throw Refused.because(CaseRefusal.TARGET_IS_YOURSELF);
    }
    if (authority.targetIsDocket()) {
      throw Refused.because(CaseRefusal.TARGET_IS_DOCKET);
    }
    if (authority.targetIsOwner()) {
      throw Refused.because(CaseRefusal.TARGET_IS_OWNER);
    }
    if (needsMember(kind) && !authority.targetIsMember()) {
      throw Refused.because(CaseRefusal.TARGET_IS_NOT_A_MEMBER);
    }
    if (isForPeopleOnly(kind) && authority.targetIsBot()) {
      throw Refused.because(CaseRefusal.TARGET_IS_A_BOT);
    }
    if (authority.targetIsMember()) {
      ranks(kind, authority);
    }
  }

  static void mayModerate(CaseKind kind, Authority authority) {
    var allowed = kind.permission() | ADMINISTRATOR;
    if (!authority.actorIsOwner() && (authority.permissions() & allowed) == 0) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
  }

  private static void ranks(CaseKind kind, Authority authority) {
    if (!authority.actorIsOwner() && authority.targetTopRole() >= authority.actorTopRole()) {
      throw Refused.because(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_YOU);
    }
    if (kind != CaseKind.WARN && authority.targetTopRole() >= authority.docketTopRole()) {
      throw Refused.because(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_DOCKET);
    }
  }

  private static boolean needsMember(CaseKind kind) {
    return switch (kind) {
      case KICK, WARN, TIMEOUT, UNTIMEOUT -> true;
      case BAN, TEMPBAN, UNBAN -> false;
    };
  }

  private static boolean isForPeopleOnly(CaseKind kind) {
    return switch (kind) {
      case WARN, TIMEOUT, UNTIMEOUT -> true;
      case BAN, TEMPBAN, UNBAN, KICK -> false;
    };
  }
}
