package dev.docket.axon;

import dev.docket.eventlog.GroupCommit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down once nothing can be written any more, whatever the database does: only a restart helps. */
final class LogHealth extends AbstractHealthIndicator {

  private final GroupCommit appends;

  LogHealth(GroupCommit appends) {
    super("the log could not be looked at");
    this.appends = appends;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(appends.isWriting() ? "UP" : "DOWN");
  }
}
