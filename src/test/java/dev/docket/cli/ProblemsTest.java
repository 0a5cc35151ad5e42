package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import dev.docket.support.SentryReceiver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command line tells problems apart as every door does. */
class ProblemsTest {

  private final StringWriter complaints = new StringWriter();
  private final CommandLine line =
      new CommandLine(new DocketCommand()).setErr(new PrintWriter(complaints));

  @Test
  void onlyBadInputIsTheCallersOwnMistake() {
    assertThat(Problems.report(Refused.because(InputRefusal.TEXT_BLANK, "reason"), line))
        .isEqualTo(2);
    assertThat(Problems.report(new BadInput("no such file"), line)).isEqualTo(2);
    assertThat(Problems.report(Refused.because(InputRefusal.PAST_IS_BUSY), line)).isEqualTo(1);
    assertThat(Problems.report(Refused.because(CaseRefusal.UNKNOWN_CASE, 7), line)).isEqualTo(1);
    assertThat(Problems.report(new Failure("nothing to do"), line)).isEqualTo(1);
    assertThat(Problems.report(new LogUnavailable(new IOException("down")), line)).isEqualTo(1);
    assertThat(complaints.toString()).doesNotContain("Exception", "incident");
  }

  @Test
  void whatNobodyHasThoughtOfIsReportedUnderTheReferenceThatIsPrinted() throws IOException {
    try (var sentry = SentryReceiver.start()) {
      System.setProperty("SENTRY_DSN", sentry.settings()[0].replaceFirst("[^=]*=", ""));
      try {
        assertThat(Problems.report(new IllegalStateException("geheim"), line)).isEqualTo(1);
      } finally {
        System.clearProperty("SENTRY_DSN");
      }

      var incident = complaints.toString().replaceAll("(?s).*\\(incident ([^)]*)\\).*", "$1");
      sentry.await("event", it -> it.at("/tags/incident").asString().equals(incident));
      assertThat(sentry.envelopes()).noneMatch(it -> it.contains("geheim"));
    }
  }
}
