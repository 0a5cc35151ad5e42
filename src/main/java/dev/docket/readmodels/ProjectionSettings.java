package dev.docket.readmodels;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is followed.
 *
 * @param segments over how many segments a new generation of a read model is split, 1 to 64
 * @param claim how long a node that says nothing keeps its segments, 1 second to 10 minutes
 */
@ConfigurationProperties("docket.projections")
public record ProjectionSettings(
    @DefaultValue("2") int segments, @DefaultValue("5s") Duration claim) {

  /** Checks the ranges, so that a wrong setting stops the start with a plain message. */
  public ProjectionSettings {
    if (segments < 1 || segments > 64) {
      throw new IllegalArgumentException(
          "docket.projections.segments must be 1 to 64, not " + segments);
    }
    if (claim.toSeconds() < 1 || claim.toMinutes() > 10) {
      throw new IllegalArgumentException(
          "docket.projections.claim must be 1s to 10m, not " + claim.toSeconds() + "s");
    }
  }
}
