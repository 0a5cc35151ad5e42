package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.LogUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class LogErrorsTest {

  /** What a node meets that goes on after it was frozen in the middle of a transaction. */
  @ParameterizedTest
  @ValueSource(strings = {"25P03", "57P01", "08006", "08003"})
  void aCommitOnAConnectionThatTheServerClosedIsAnOutage(String state) {
    var error = new TransactionSystemException("JDBC commit failed", new SQLException("", state));
    assertThat(LogErrors.translate(error)).isInstanceOf(LogUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "25P02"})
  void anErrorThatComesAgainIsNone(String state) {
    var error = new TransactionSystemException("JDBC commit failed", new SQLException("", state));
    assertThat(LogErrors.translate(error)).isSameAs(error);
  }
}
