package dev.docket.eventlog;

import dev.docket.kernel.LogUnavailable;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** What the database's errors mean to those who use the log and the read models. */
public final class LogErrors {

  private static final String UNIQUE_VIOLATION = "23505";

  private LogErrors() {}

  /** An outage as such; any other error as it is. */
  public static RuntimeException translate(RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return new LogUnavailable(cause);
      }
    }
    return error;
  }

  /** Whether something that must be unique was there before. */
  static boolean isConflict(RuntimeException error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Classes 08, 53 and 57P: no connection, no resources, or the server is going down; 25P03: this
   * node stood still in a transaction for too long. A connection that died midway is reported
   * without a state.
   */
  private static boolean isOutage(SQLException error) {
    var state = error.getSQLState();
    return error instanceof SQLTransientException
        || error instanceof SQLRecoverableException
        || state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.equals("25P03");
  }
}
