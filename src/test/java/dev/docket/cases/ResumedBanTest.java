package dev.docket.cases;

import static dev.docket.cases.Rulings.banned;
import static dev.docket.cases.Rulings.bannedFor;
import static dev.docket.cases.Rulings.confirmed;
import static dev.docket.cases.Rulings.report;
import static dev.docket.cases.Rulings.ruled;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.authorityOverBanned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListDuties;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a later ruling ended is in force again when Discord refuses that ruling. */
class ResumedBanTest {

  private static final Duration WEEK = Duration.ofDays(7);

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Abandoned REFUSED = new Abandoned("Missing Permissions");

  private static EnforcementFailed failed(long caseNumber, @Nullable Long resumed) {
    return new EnforcementFailed(
        GUILD, MEMBER, caseNumber, REFUSED.cause(), Notice.SENT, resumed, NOON);
  }

  private static MemberBanned superseding(long caseNumber, long older) {
    return new MemberBanned(ruled(caseNumber), null, 0, older);
  }

  @Test
  void aTemporaryBanRunsOnWhenThePermanentOneIsRefused() {
    var history = new CaseEvent[] {bannedFor(1, WEEK), confirmed(1), superseding(2, 1)};

    RecordFixture.given(history).when(report(2, REFUSED)).expectEvents(failed(2, 1L));
    RecordFixture.given(history[0], history[1], history[2], failed(2, 1L))
        .when(new ExpireBan(GUILD, MEMBER, 1, NOON.plus(WEEK)))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void aBanStaysInForceWhenItsUnbanIsRefused() {
    var unbanned = new MemberUnbanned(ruled(2), 1L);

    RecordFixture.given(banned(1), confirmed(1), unbanned)
        .when(report(2, REFUSED))
        .expectEvents(failed(2, 1L));
    RecordFixture.given(banned(1), confirmed(1), unbanned, failed(2, 1L))
        .refuses(
            CaseRefusal.ALREADY_BANNED, new BanMember(Rulings.by(authorityOverBanned()), null, 0));
  }

  @Test
  void aBanThatNeverReachedDiscordIsNotResumed() {
    RecordFixture.given(bannedFor(1, WEEK), superseding(2, 1))
        .when(report(2, REFUSED))
        .expectEvents(failed(2, null));
  }

  @Test
  void laterRulingsAreLeftAlone() {
    RecordFixture.given(
            bannedFor(1, WEEK), confirmed(1), superseding(2, 1), new MemberUnbanned(ruled(3), 2L))
        .when(report(2, REFUSED))
        .expectEvents(failed(2, null));
  }

  @Test
  void theBoardShowsTheOlderCaseInForceAgain() {
    try (var docket = TestDocket.start(POSTGRES.access())) {
      var ids = new int[1];
      Function<CaseCommand, Long> send =
          it ->
              docket
                  .commands()
                  .send(it, Origin.of(1, Source.CLI, "resumed-" + ids[0]++))
                  .position();
      send.apply(new BanMember(Given.ruling("spam"), null, 0));
      send.apply(applied(1));
      send.apply(new UnbanMember(Rulings.by(authorityOverBanned())));
      var position = send.apply(report(2, REFUSED));

      var ban = docket.queries().ask(new FindCase(GUILD, 1), position);
      assertThat(ban.state()).isEqualTo(CaseState.APPLIED);
      assertThat(docket.queries().ask(new FindCase(GUILD, 2)).state()).isEqualTo(CaseState.FAILED);
      assertThat(docket.queries().ask(new ListCaseChanges(GUILD, 1)).changes())
          .extracting(CaseHistory.Change::what)
          .endsWith(CaseHistory.What.LIFTED, CaseHistory.What.RESUMED);
    }
  }

  @Test
  void aBanWhoseEndDiscordRefusedIsNotTriedForEver() {
    try (var database = PostgreSql.freshDatabase();
        var docket = TestDocket.start(database.access())) {
      var ids = new int[1];
      Function<CaseCommand, Long> send =
          it ->
              docket.commands().send(it, Origin.of(1, Source.CLI, "ended-" + ids[0]++)).position();
      var years = Duration.ofDays(3_000);
      send.apply(new BanMember(Given.ruling("spam"), years, 0));
      send.apply(applied(1));
      var end = NOON.plus(years);
      send.apply(new ExpireBan(GUILD, MEMBER, 1, end));
      var position = send.apply(report(2, REFUSED));

      assertThat(docket.queries().ask(new FindCase(GUILD, 1), position).state())
          .isEqualTo(CaseState.APPLIED);
      assertThat(docket.queries().ask(new ListDuties(end)).expired()).isEmpty();
    }
  }

  private static ReportEnforcement applied(long caseNumber) {
    return report(caseNumber, new CaseCommand.Outcome.Applied());
  }
}
