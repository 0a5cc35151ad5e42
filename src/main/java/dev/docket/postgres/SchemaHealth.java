package dev.docket.postgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the database lacks a migration that this version of Docket needs. */
final class SchemaHealth extends AbstractHealthIndicator {

  private final Flyway flyway;

  SchemaHealth(Flyway flyway) {
    super("the schema could not be looked at");
    this.flyway = flyway;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    try {
      var migrations = flyway.info();
      var missing = migrations.pending().length;
      health.status(missing == 0 ? "UP" : "DOWN").withDetail("missing migrations", missing);
    } catch (FlywayException _) {
      // The database is looked at elsewhere, and an outage is said once.
      health.down().withDetail("missing migrations", "unknown");
    }
  }
}
