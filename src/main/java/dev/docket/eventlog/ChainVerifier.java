package dev.docket.eventlog;

import java.util.Collection;
import java.util.function.LongConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes the hash chain, and finds the first position at which it is broken. */
public final class ChainVerifier {

  private final JdbcClient jdbc;

  /** Reads with connections of the given client, page by page. */
  public ChainVerifier(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Verifies all events from a position to the head as it stands now.
   *
   * @param from 1, or a later position whose predecessor is trusted
   * @param anchors noted earlier, each of which must still hold
   * @param progress told the last verified position, now and then
   */
  public Verdict verify(long from, Collection<Anchor> anchors, LongConsumer progress) {
    try {
      return new ChainWalk(jdbc, anchors, progress).from(from);
    } catch (DataAccessException e) {
      throw LogErrors.translate(e);
    }
  }
}
