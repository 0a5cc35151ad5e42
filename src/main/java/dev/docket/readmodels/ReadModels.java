package dev.docket.readmodels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schemas of the read models: made when missing, dropped to be replayed, compared by checksum.
 */
public final class ReadModels {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LogSignal moved;

  /**
   * Keeps schemas in one database.
   *
   * @param moved raised by followers whenever a read model has moved
   */
  public ReadModels(JdbcClient jdbc, TransactionTemplate transaction, LogSignal moved) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.moved = moved;
  }

  /** Makes the schema of a read model if this version has none; it fills by replay. */
  public void prepare(ReadModel model) {
    transaction.executeWithoutResult(_ -> {
      var fresh =
          jdbc.sql("insert into follower (name, position) values (?, 0) on conflict do nothing")
              .param(model.schema())
              .update();
      if (fresh == 1) {
        create(model);
      }
    });
  }

  /** Drops a read model's tables and sends its follower back to the first event. */
  public void rebuild(ReadModel model) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select 1 from follower where name = ? for update")
          .param(model.schema())
          .query(Integer.class)
          .single();
      create(model);
      jdbc.sql("update follower set position = 0, moved_at = clock_timestamp() where name = ?")
          .param(model.schema())
          .update();
    });
  }

  private void create(ReadModel model) {
    jdbc.sql("drop schema if exists " + model.schema() + " cascade").update();
    jdbc.sql("create schema " + model.schema()).update();
    enter(jdbc, model);
    jdbc.sql(SqlFiles.load(model, "tables")).update();
  }

  /** Makes a read model's tables the unqualified ones until the transaction ends. */
  static void enter(JdbcClient jdbc, ReadModel model) {
    jdbc.sql("select set_config('search_path', ? || ', public', true)")
        .param(model.schema())
        .query(String.class)
        .single();
  }

  /** The position of the last event that a read model shows. */
  public long position(ReadModel model) {
    return jdbc.sql("select position from follower where name = ?")
        .param(model.schema())
        .query(Long.class)
        .single();
  }

  /**
   * Waits until a read model shows at least a position.
   *
   * @throws Refused with {@link InputRefusal#READ_MODEL_BEHIND} after 5 seconds
   */
  public void await(ReadModel model, long position) {
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      var seen = moved.count();
      if (position(model) >= position) {
        return;
      }
      var left = deadline - System.nanoTime();
      if (left <= 0) {
        throw Refused.because(InputRefusal.READ_MODEL_BEHIND);
      }
      try {
        moved.await(seen, Duration.ofNanos(Math.min(left, 200_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Refused.because(InputRefusal.READ_MODEL_BEHIND);
      }
    }
  }

  /** Row count and content checksum of each table, so that two builds can be compared. */
  public List<TableChecksum> checksums(ReadModel model) {
    return jdbc
        .sql("select table_name from information_schema.tables where table_schema = ? order by 1")
        .param(model.schema())
        .query(String.class)
        .list()
        .stream()
        .map(table -> checksum(model, table))
        .toList();
  }

  private TableChecksum checksum(ReadModel model, String table) {
    var name = model.schema() + "." + table;
    return jdbc.sql(
            "select '%s' as table_name, count(*) as row_count,".formatted(table)
                + " coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from "
                + name
                + " t")
        .query(TableChecksum.class)
        .single();
  }

  /** What one table holds, in short. */
  public record TableChecksum(String tableName, long rowCount, String checksum) {}
}
