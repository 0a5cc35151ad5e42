package dev.docket.sealing;

import dev.docket.eventlog.TextMemory;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys keys, and sees to it that this node forgets what could be read with them. */
public final class Erasures {

  /** The channel on which other nodes hear of an erasure. */
  public static final String CHANNEL = "docket_erased";

  private static final String DESTROY =
      """
      update privacy.subject_key
      set wrapped = null, erased_at = clock_timestamp()
      where subject_id = ? and generation <= ? and wrapped is not null
      """;

  private static final String SCRUBBED =
      """
      update privacy.subject_key
      set scrubbed_at = clock_timestamp()
      where erased_at is not null and scrubbed_at is null
      """;

  /**
   * An update leaves the old row behind for those who still look at the past, and its bytes for
   * longer. This writes the table anew without it.
   */
  private static final String REWRITE =
      """
      alter table privacy.subject_key alter column wrapped type bytea using substr(wrapped, 1)
      """;

  /** What PostgreSQL says when a lock was not to be had in time. */
  private static final String LOCKED = "55P03";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Supplier<List<TextMemory>> memories;

  Erasures(JdbcClient jdbc, TransactionTemplate transaction, Supplier<List<TextMemory>> memories) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.memories = memories;
  }

  /**
   * Destroys a subject's keys up to a generation, so that nothing sealed under them can be opened,
   * and returns how many there were; none if it was done before. Their bytes stay in the table's
   * file until {@link #scrub}.
   */
  public int destroyKeys(long subjectId, int generation) {
    var destroyed =
        SubjectKeys.reachable(() ->
            transaction.execute(_ -> {
              var keys = jdbc.sql(DESTROY).params(subjectId, generation).update();
              if (keys > 0) {
                jdbc.sql("select pg_notify(?, ?)")
                    .params(CHANNEL, String.valueOf(subjectId))
                    .query((_, _) -> true)
                    .single();
              }
              return keys;
            }));
    forget();
    return destroyed == null ? 0 : destroyed;
  }

  /**
   * Removes the bytes of destroyed keys from the table's file, if any are left there.
   *
   * @return false if somebody uses the table for longer than a second, as a backup does; nothing
   *     was done, and nobody was kept waiting for longer
   */
  public boolean scrub() {
    try {
      SubjectKeys.reachable(() ->
          transaction.execute(_ -> {
            jdbc.sql("select set_config('lock_timeout', '1s', true)")
                .query((_, _) -> true)
                .single();
            // Two that had both looked at the table could never both have it to themselves.
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('scrub-keys', 0))::text")
                .query(String.class)
                .single();
            if (isOwed()) {
              jdbc.sql("lock table privacy.subject_key in access exclusive mode").update();
              jdbc.sql(SCRUBBED).update();
              jdbc.sql(REWRITE).update();
            }
            return true;
          }));
      return true;
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException s && LOCKED.equals(s.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private boolean isOwed() {
    return jdbc.sql(
            "select exists (select from privacy.subject_key"
                + " where erased_at is not null and scrubbed_at is null)")
        .query(Boolean.class)
        .single();
  }

  /** Lets this node forget every open text and every key; called when it hears of an erasure. */
  public void forget() {
    memories.get().forEach(TextMemory::forget);
  }
}
