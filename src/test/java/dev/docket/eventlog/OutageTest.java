package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.cases.CaseAnswer;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Receipt;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutageTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  @Test
  void aCommandDuringAnOutageIsUnansweredAndSucceedsAfterwardsUnderItsId() throws Exception {
    try (var docket =
        TestDocket.start(postgres.access(), "spring.datasource.hikari.connection-timeout=300")) {
      var acts = new Acts(docket, 40_000);
      acts.warn(1);
      var ban = new BanMember(acts.ruling(1, Given.authority()), null, 0);
      allowConnections(false);
      try {
        assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> acts.send(ban, "ban"));
        assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> acts.warn(2));
      } finally {
        allowConnections(true);
      }
      var receipt = untilAnswered(acts, ban, "ban");
      assertThat(receipt.answer().caseNumber()).isEqualTo(2);
      assertThat(docket.queries().ask(new FindCase(40_000, 2), receipt.position()).userId())
          .isEqualTo(1);
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesBrokenConnectionsAndNothingIsDoneTwice() throws Exception {
    try (var docket = TestDocket.start(postgres.access());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var acts = new Acts(docket, 40_001);
      var writing =
          CompletableFuture.supplyAsync(
              () -> {
                var warn = new WarnMember(acts.ruling(1, Given.authority()));
                for (var i = 0; i < 200; i++) {
                  untilAnswered(acts, warn, "command-" + i);
                }
                return 200;
              },
              threads);
      while (!writing.isDone()) {
        breakConnections();
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(writing.get()).isEqualTo(200);
      assertThat(LogRows.of(postgres.dataSource()).numbersOf(40_001)).hasSize(200);
    }
  }

  private static Receipt<CaseAnswer> untilAnswered(
      Acts acts, CaseCommand command, String commandId) {
    while (true) {
      try {
        return acts.send(command, commandId);
      } catch (LogUnavailable e) {
        Thread.onSpinWait();
      }
    }
  }

  private static void allowConnections(boolean allowed) throws SQLException {
    var url = postgres.access().jdbcUrl();
    var name = url.substring(url.lastIndexOf('/') + 1);
    admin("alter database " + name + " allow_connections " + allowed);
    if (!allowed) {
      breakConnections();
    }
  }

  private static void breakConnections() throws SQLException {
    var url = postgres.access().jdbcUrl();
    var name = url.substring(url.lastIndexOf('/') + 1);
    admin(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
            + name
            + "'"
            + " and backend_type = 'client backend'");
  }

  private static void admin(String sql) throws SQLException {
    var access = postgres.access();
    var postgresUrl = access.jdbcUrl().replaceFirst("/[^/]*$", "/postgres");
    try (var connection =
            DriverManager.getConnection(postgresUrl, access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
