package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** There is no database to work with: what is wrong, and what the operator can do about it. */
public final class DatabaseUnavailable extends RuntimeException {
  private final String problem;
  private final String advice;

  public DatabaseUnavailable(String problem, String advice) {
    super(problem + " " + advice);
    this.problem = problem;
    this.advice = advice;
  }

  DatabaseUnavailable(String problem, String advice, Throwable cause) {
    this(problem, advice);
    initCause(cause);
  }

  static DatabaseUnavailable unusable(Path path, IOException cause) {
    return new DatabaseUnavailable(
        "Docket cannot keep its database in %s: %s.".formatted(path, reason(cause)),
        "Check that user '%s' may write there and that the disk is not full, or point"
                .formatted(System.getProperty("user.name"))
            + " DOCKET_DATA_FOLDER at another folder.",
        cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "permission denied for " + denied.getFile();
      case FileSystemException fs when fs.getReason() != null ->
          fs.getReason() + " (" + fs.getFile() + ")";
      default -> String.valueOf(cause.getMessage());
    };
  }

  public String problem() {
    return problem;
  }

  public String advice() {
    return advice;
  }
}
