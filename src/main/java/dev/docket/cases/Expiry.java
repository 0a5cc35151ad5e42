package dev.docket.cases;

import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;

/** The end of a temporary ban: of the one in force, in its time, and of no other. */
final class Expiry {

  private Expiry() {}

  static void require(ExpireBan command, Standing standing) {
    var ban = standing.inForce(Restriction.BAN);
    if (ban == null || ban.caseNumber() != command.caseNumber()) {
      throw Refused.because(CaseRefusal.EPISODE_OVER);
    }
    if (ban.endsAt() == null || ban.endsAt().isAfter(command.at())) {
      throw Refused.because(CaseRefusal.NOT_YET_DUE);
    }
  }

  static BanExpired event(ExpireBan command, long number) {
    var guild = command.guildId();
    var user = command.userId();
    return new BanExpired(
        new Ruled(guild, user, number, Origin.DOCKET, null, true, command.at()),
        command.caseNumber());
  }
}
