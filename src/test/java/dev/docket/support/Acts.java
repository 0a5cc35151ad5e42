package dev.docket.support;

import static dev.docket.support.Given.GUILD;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseAnswer;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.Notice;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Command;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import java.time.Instant;
import java.util.UUID;

/** Commands as a moderator at a Docket would send them, each with a new id unless one is given. */
public record Acts(TestDocket docket, long guild) {

  public static Acts at(TestDocket docket) {
    return new Acts(docket, GUILD);
  }

  public <R> Receipt<R> send(Command<R> command) {
    return send(command, UUID.randomUUID().toString());
  }

  public <R> Receipt<R> send(Command<R> command, String commandId) {
    return docket.commands().send(command, Origin.of(Given.MODERATOR, Source.DISCORD, commandId));
  }

  public Receipt<CaseAnswer> warn(long user) {
    return send(new WarnMember(ruling(user, Given.authority())));
  }

  public Receipt<CaseAnswer> ban(long user) {
    return send(new BanMember(ruling(user, Given.authority()), null, 0));
  }

  public Receipt<CaseAnswer> unban(long user) {
    return send(new UnbanMember(ruling(user, Given.authorityOverBanned())));
  }

  public Receipt<CaseAnswer> report(long user, long caseNumber, Outcome outcome) {
    return send(report(user, caseNumber, outcome, Given.NOON));
  }

  public CaseCommand report(long user, long caseNumber, Outcome outcome, Instant at) {
    return new ReportEnforcement(guild, user, caseNumber, outcome, Notice.SENT, at);
  }

  public long award(long user, Instant at) {
    return send(new AwardXp(guild, user, 30, 40, at)).position();
  }

  public Ruling ruling(long user, Authority authority) {
    return new Ruling(guild, user, Given.MODERATOR, authority, "spam", false, Given.NOON);
  }
}
