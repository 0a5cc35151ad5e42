package dev.docket.readmodels;

import dev.docket.eventlog.LogErrors;
import dev.docket.kernel.LogUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** Tells errors that pass by themselves from those that an event brings about. */
final class Outages {

  private static final int LONGEST_WORDS = 500;

  private Outages() {}

  /** Whether the same batch may well succeed later: no database, or a clash with others in it. */
  static boolean isPassing(RuntimeException error) {
    return error instanceof TransactionException
        || error instanceof ClaimLost
        || LogErrors.translate(error) instanceof LogUnavailable
        || isRolledBack(error);
  }

  /** Class 40: deadlocks and serialization failures. */
  private static boolean isRolledBack(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("40")) {
        return true;
      }
    }
    return false;
  }

  /** An error in a line. */
  static String words(@Nullable Throwable error) {
    var root = error;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    var words = String.valueOf(root).replaceAll("\\s+", " ");
    return words.substring(0, Math.min(LONGEST_WORDS, words.length()));
  }

  static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
