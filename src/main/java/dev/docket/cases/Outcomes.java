package dev.docket.cases;

import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.ReportRejoin;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.JailReapplied;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.kernel.Texts;

/** What a report from Discord comes to. */
final class Outcomes {

  static final int LONGEST_CAUSE = 300;

  private Outcomes() {}

  static CaseEvent posted(RecordLogPost report) {
    return new LogPosted(
        report.guildId(),
        report.userId(),
        report.caseNumber(),
        report.channelId(),
        report.messageId(),
        report.at());
  }

  static CaseEvent rejoined(ReportRejoin report) {
    return new JailReapplied(
        report.guildId(), report.userId(), report.caseNumber(), report.joinedAt(), report.at());
  }

  static CaseEvent restored(ReportRoles report) {
    return new RolesRestored(
        report.guildId(),
        report.userId(),
        report.caseNumber(),
        report.restored(),
        report.missing(),
        report.at());
  }

  static CaseEvent event(ReportEnforcement report, Standing standing) {
    var guild = report.guildId();
    var user = report.userId();
    var number = report.caseNumber();
    return switch (report.outcome()) {
      case Applied _ -> new EnforcementConfirmed(guild, user, number, report.notice(), report.at());
      case Delayed(var attempt, var cause, var retryAt) ->
          new EnforcementDelayed(
              guild,
              user,
              number,
              attempt,
              Texts.cleaned(cause, LONGEST_CAUSE),
              retryAt,
              report.notice(),
              report.at());
      case Abandoned(var cause) ->
          new EnforcementFailed(
              guild,
              user,
              number,
              Texts.cleaned(cause, LONGEST_CAUSE),
              report.notice(),
              Episode.caseOf(standing.resumedBy(number)),
              report.at());
    };
  }
}
