package dev.docket.telemetry;

import dev.docket.kernel.Problem;
import org.slf4j.Logger;

/**
 * What Docket could not do for somebody through a fault of its own, under a name for all to use.
 */
public final class Incidents {

  /** The key under which the log carries the name. */
  public static final String INCIDENT = "incident";

  /** The key under which a line that prints no stack still carries the error. */
  static final String ERROR = "error";

  private Incidents() {}

  /**
   * Logs and reports an error, if it is Docket's to mend.
   *
   * @param incident the name that whoever asked is told
   */
  public static void note(Logger log, String incident, Throwable error) {
    var problem = Problem.of(error);
    if (problem.equals(Problem.UNFORESEEN)) {
      log.atError().addKeyValue(INCIDENT, incident).setCause(error).log("Incident {}", incident);
    } else if (problem.isOurs()) {
      log.atWarn()
          .addKeyValue(INCIDENT, incident)
          .addKeyValue(ERROR, error)
          .log("Incident {}: {}", incident, error.getMessage());
    }
  }
}
