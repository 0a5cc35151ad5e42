package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.ruling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reaction's events are parked by a node that serves, and looked after at the terminal. */
class ParkedReactionTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String REACTION = "when-ban-ends-then-lift-it";
  private static final String STREAM = "member-record/900/20";

  private PostgreSql.Fresh database;
  private TestDocket docket;
  private long banned;

  @BeforeEach
  void aReactionCannotHandleABan() {
    database = PostgreSql.freshDatabase();
    docket = TestDocket.start(database.access());
    Terminal.open(database.access());
    jdbc()
        .sql(
            "alter table scheduled_tasks add constraint no_room check (task_instance = 'recurring')")
        .update();
    banned =
        docket
            .commands()
            .send(
                new BanMember(ruling("sells keys"), Duration.ofDays(1), 0),
                Origin.of(1, Source.CLI, "ban-to-be-parked"))
            .position();
    SandboxWorld.eventually(
        "the ban is parked", () -> docket("dead-letters", "list").out().contains(REACTION));
  }

  @AfterEach
  void close() {
    Terminal.close();
    docket.close();
    database.close();
  }

  private JdbcClient jdbc() {
    return docket.get(JdbcClient.class);
  }

  private void mend() {
    jdbc().sql("alter table scheduled_tasks drop constraint no_room").update();
  }

  /** The ban's time is long up, so that whoever hears of it ends it. */
  private static boolean isBanEnded() {
    return docket("events", "show", "--type", "case.ban-expired").out().contains(STREAM);
  }

  @Test
  void itIsShownAndHandledByTheNodeThatServes() {
    assertThat(docket("dead-letters", "list").out()).contains(STREAM, "no_room");
    assertThat(docket("dead-letters", "show", REACTION, STREAM).out())
        .contains("case.member-banned", "" + banned);

    var vain = docket("dead-letters", "retry", REACTION);
    assertThat(vain.out())
        .contains("a running Docket retries them now")
        .contains("0 events handled; 0 streams go on, 1 still stand still.");
    assertThat(vain.code()).isEqualTo(1);
    assertThat(isBanEnded()).isFalse();

    mend();
    var retried = docket("dead-letters", "retry", REACTION, "--stream", STREAM);
    assertThat(retried.out()).contains("1 event handled; 1 stream goes on, 0 still stand still.");
    assertThat(retried.code()).isZero();
    SandboxWorld.eventually("the ban ends", ParkedReactionTest::isBanEnded);
    assertThat(docket("dead-letters", "list").out()).contains("(none)");
    assertThat(docket("dead-letters", "retry", REACTION).out())
        .isEqualTo("0 events handled; 0 streams go on, 0 still stand still.\n");
  }

  @Test
  void itIsGivenUp() {
    assertThat(docket("dead-letters", "discard", REACTION, STREAM, "--all").out())
        .contains("1 event given up.");
    assertThat(docket("dead-letters", "list").out()).contains("(none)");
  }

  @Test
  void whatIsAskedForWhileNoneServesIsDoneByTheNextThatDoes() {
    docket.close();
    var asked = docket("dead-letters", "retry", REACTION, "--wait", "1");
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).contains("None has finished within 1 seconds. It stays asked for");

    docket = TestDocket.start(database.access());
    mend();
    SandboxWorld.eventually(
        "it is handled", () -> docket("dead-letters", "retry", REACTION).out().contains("0 still"));
    SandboxWorld.eventually("the ban ends", ParkedReactionTest::isBanEnded);
  }
}
