package dev.docket.readmodels;

/**
 * One build of a read model, in a schema of its own.
 *
 * @param number from 1, per version
 * @param segments over how many segments its events are split, for as long as it exists
 */
public record Generation(ReadModel model, int number, int segments, State state) {

  /** What a generation is for. */
  public enum State {
    /** Filled beside the one that serves; nobody reads it. */
    BUILDING,
    /** Filled with a part of the log, to be looked at; never serves. */
    ASIDE,
    /** Read by queries, and kept up to date. */
    SERVING,
    /** Replaced, and kept up to date a little longer for those who still read it. */
    RETIRED
  }

  /** Its PostgreSQL schema, which is also the name of its follower. */
  public String schema() {
    return model.name().replace('-', '_') + "_" + model.version() + "_g" + number;
  }
}
