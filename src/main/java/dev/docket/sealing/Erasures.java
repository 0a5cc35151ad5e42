package dev.docket.sealing;

import dev.docket.eventlog.TextMemory;
import java.util.List;
import java.util.function.Supplier;
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

  /**
   * An update leaves the old row behind for those who still look at the past, and its bytes for
   * longer. This writes the table anew without it.
   */
  private static final String REWRITE =
      """
      alter table privacy.subject_key alter column wrapped type bytea using substr(wrapped, 1)
      """;

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
   * and returns how many there were; none if it was done before.
   */
  public int destroyKeys(long subjectId, int generation) {
    var destroyed =
        SubjectKeys.reachable(() ->
            transaction.execute(_ -> {
              jdbc.sql("lock table privacy.subject_key in access exclusive mode").update();
              var keys = jdbc.sql(DESTROY).params(subjectId, generation).update();
              if (keys > 0) {
                jdbc.sql(REWRITE).update();
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

  /** Lets this node forget every open text and every key; called when it hears of an erasure. */
  public void forget() {
    memories.get().forEach(TextMemory::forget);
  }
}
