package dev.docket.cases;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;

/** Who may rule on whom; every check precedes every effect. */
final class Jurisdiction {

  private Jurisdiction() {}

  static void check(CaseKind kind, Ruling ruling, GuildRules rules) {
    var authority = ruling.authority();
    mayModerate(kind, ruling.guildId(), authority.actor(), rules);
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

  static void mayModerate(CaseKind kind, long guildId, Actor actor, GuildRules rules) {
    if (!rules.allows(guildId, actor, kind.right())) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
  }

  private static void ranks(CaseKind kind, Authority authority) {
    var actor = authority.actor();
    if (!actor.isOwner() && authority.targetTopRole() >= actor.topRole()) {
      throw Refused.because(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_YOU);
    }
    if (actsAtDiscord(kind) && authority.targetTopRole() >= authority.docketTopRole()) {
      throw Refused.because(CaseRefusal.TARGET_RANKS_AS_HIGH_AS_DOCKET);
    }
  }

  /** Everything else happens in Docket alone, whatever Docket's place at Discord. */
  private static boolean actsAtDiscord(CaseKind kind) {
    return switch (kind) {
      case BAN, TEMPBAN, SOFTBAN, UNBAN, KICK, TIMEOUT, UNTIMEOUT, JAIL, UNJAIL -> true;
      case WARN, NOTE, POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> false;
      case HACKBAN, UNTEMPBAN -> false;
    };
  }

  private static boolean needsMember(CaseKind kind) {
    return switch (kind) {
      case KICK, WARN, TIMEOUT, UNTIMEOUT, SOFTBAN, JAIL -> true;
      case BAN, TEMPBAN, UNBAN, UNJAIL, NOTE -> false;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> false;
      case HACKBAN, UNTEMPBAN -> false;
    };
  }

  private static boolean isForPeopleOnly(CaseKind kind) {
    return switch (kind) {
      case WARN, TIMEOUT, UNTIMEOUT -> true;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> true;
      case BAN, TEMPBAN, SOFTBAN, UNBAN, KICK, JAIL, UNJAIL, NOTE -> false;
      case HACKBAN, UNTEMPBAN -> false;
    };
  }
}
