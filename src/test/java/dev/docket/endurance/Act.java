package dev.docket.endurance;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Command;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.support.Given;

/**
 * One command as the ledger holds it, so that it can be sent again word for word.
 *
 * @param caseNumber the case to amend; 0 for all other kinds
 */
record Act(String id, Kind kind, long guild, long user, long caseNumber) {

  /** What a caller may send, and the event by which the log shows it. */
  enum Kind {
    AWARD("level.xp-awarded", false),
    WARN("case.member-warned", true),
    BAN("case.member-banned", true),
    UNBAN("case.member-unbanned", true),
    AMEND("case.reason-amended", false);

    final String event;

    /** Whether it takes a number from the guild's ledger in the same unit of work. */
    final boolean takesNumber;

    Kind(String event, boolean takesNumber) {
      this.event = event;
      this.takesNumber = takesNumber;
    }
  }

  Command<?> command() {
    return switch (kind) {
      case AWARD -> new AwardXp(guild, user, 30, 40, Given.NOON);
      case WARN -> new WarnMember(ruling());
      case BAN -> new BanMember(ruling(), null, 0);
      case UNBAN -> new UnbanMember(ruling());
      case AMEND ->
          new AmendReason(new CaseEdit(guild, user, caseNumber, Given.authority(), Given.NOON), id);
    };
  }

  private Ruling ruling() {
    var authority = kind == Kind.UNBAN ? Given.authorityOverBanned() : Given.authority();
    return new Ruling(guild, user, Given.MODERATOR, authority, id, false, Given.NOON);
  }

  String line() {
    return "%s %s %d %d %d".formatted(id, kind, guild, user, caseNumber);
  }

  static Act parse(String line) {
    var words = line.split(" ");
    return new Act(
        words[0],
        Kind.valueOf(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }
}
