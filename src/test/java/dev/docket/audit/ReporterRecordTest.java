package dev.docket.audit;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MEMBER;
import static dev.docket.support.Given.NOON;

import dev.docket.audit.AuditCommand.ReportMember;
import dev.docket.audit.AuditCommand.ReportedMessage;
import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReporterRecordTest {

  private static final long REPORTER = 21;

  private static ReportMember report(@Nullable Long user, String text, Instant at) {
    return new ReportMember(GUILD, REPORTER, 9, user, false, null, text, at);
  }

  private static MemberReported reported(Instant at) {
    var text = new PersonalText(MEMBER, "spam");
    return new MemberReported(GUILD, 9, REPORTER, MEMBER, null, null, text, null, at);
  }

  @Test
  void aReportKeepsTheTextUnderTheKeyOfWhomItIsAbout() {
    AuditFixture.when(ReporterRecord.class, report(MEMBER, " spam ", NOON))
        .expectEvents(reported(NOON));
  }

  @Test
  void aReportOfAMessageKeepsWhatItSaid() {
    var message = new ReportedMessage(30, 41, MEMBER, "buy keys");
    AuditFixture.when(
            ReporterRecord.class,
            new ReportMember(GUILD, REPORTER, 9, MEMBER, false, message, "spam", NOON))
        .expectEvents(
            new MemberReported(
                GUILD,
                9,
                REPORTER,
                MEMBER,
                30L,
                41L,
                new PersonalText(MEMBER, "spam"),
                new PersonalText(MEMBER, "buy keys"),
                NOON));
  }

  @Test
  void aReportAboutNobodyIsUnderTheReportersKey() {
    var text = new PersonalText(REPORTER, "the rules are unclear");
    AuditFixture.when(ReporterRecord.class, report(null, "the rules are unclear", NOON))
        .expectEvents(new MemberReported(GUILD, 9, REPORTER, null, null, null, text, null, NOON));
  }

  @Test
  void nobodyReportsThemselvesOrDocketOrNothing() {
    refuses(AuditRefusal.REPORT_IS_ABOUT_YOU, report(REPORTER, "me", NOON));
    refuses(
        AuditRefusal.REPORT_IS_ABOUT_DOCKET,
        new ReportMember(GUILD, REPORTER, 9, 1L, true, null, "bot", NOON));
    AuditFixture.refuses(
        ReporterRecord.class,
        InputRefusal.TEXT_BLANK,
        List.of("reason"),
        report(MEMBER, " ", NOON));
  }

  private static void refuses(AuditRefusal refusal, ReportMember command) {
    AuditFixture.refuses(ReporterRecord.class, refusal, List.of(), command);
  }

  @Test
  void afterFiveReportsInTenMinutesAReporterWaits() {
    var five =
        IntStream.range(0, 5)
            .mapToObj(it -> reported(NOON.plusSeconds(it)))
            .toArray(MemberReported[]::new);
    AuditFixture.refuses(
        ReporterRecord.class,
        AuditRefusal.TOO_MANY_REPORTS,
        List.of("5", "10"),
        report(MEMBER, "spam", NOON.plusSeconds(599)),
        five);
    var later = NOON.plusSeconds(601);
    AuditFixture.when(ReporterRecord.class, report(MEMBER, "spam", later), five)
        .expectEvents(reported(later));
  }
}
