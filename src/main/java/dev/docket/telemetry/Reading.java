package dev.docket.telemetry;

import java.util.List;
import java.util.Map;

/**
 * A figure that is looked up in the database rather than counted.
 *
 * @param figure its name, one of few
 * @param tags what tells it apart, never by guild or person
 */
public record Reading(String figure, Map<String, String> tags, double value) {

  /** Whoever can look some up. */
  public interface Source {

    /** Looks them up, in one query. */
    List<Reading> readings();
  }
}
