package dev.docket.kernel;

/** The way out for every door: asks the read models. */
public interface Queries {

  /** Asks a read model as it stands. */
  default <R> R ask(Query<R> query) {
    return ask(query, 0);
  }

  /**
   * Asks a read model that has seen at least the given log position, waiting for it up to 5
   * seconds.
   *
   * @throws Refused when the rules say no, or with {@link InputRefusal#READ_MODEL_BEHIND}
   */
  <R> R ask(Query<R> query, long afterPosition);

  /**
   * Asks a read model that shows everything decided before the call. Whoever acts on an answer asks
   * this way: a read model that is being rebuilt shows the past.
   *
   * @throws Refused as {@link #ask(Query, long)}
   */
  <R> R askLatest(Query<R> query);

  /**
   * Asks what a read model would have answered at a point in the past, computed from the log alone;
   * the read model itself is neither needed nor touched.
   *
   * @throws Refused when the rules say no, or with {@link InputRefusal#PAST_IS_BUSY}
   */
  <R> R askAsOf(Query<R> query, AsOf asOf);
}
