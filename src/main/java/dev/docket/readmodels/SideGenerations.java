package dev.docket.readmodels;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Read models as they were: built beside the live one in temporary tables, by its own projection,
 * for one question, in a transaction that is never committed.
 */
public final class SideGenerations {

  /** Each takes a connection and a processor for as long as it folds. */
  private static final int MOST_AT_ONCE = 2;

  private static final long LONGEST_WAIT_SECONDS = 10;

  private static final ScopedValue<ReadModel> IN_FORCE = ScopedValue.newInstance();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LogSearch log;
  private final List<Projection> projections;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

  /** Builds from one log what the projections would have built. */
  public SideGenerations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      LogSearch log,
      List<Projection> projections) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
    this.projections = projections;
  }

  /** Whether this thread's transaction shows a side generation of a read model as its tables. */
  static boolean isInForce(ReadModel model) {
    return IN_FORCE.isBound() && IN_FORCE.get().equals(model);
  }

  /**
   * Asks a question while a read model's tables are those that the events of some streams had made
   * up to a position.
   *
   * @throws Refused with {@link InputRefusal#PAST_IS_BUSY}
   */
  public <T> T ask(ReadModel model, List<String> streams, long upTo, Supplier<T> question) {
    takePlace();
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> {
            status.setRollbackOnly();
            build(projectionOf(model), EventFilter.ALL.in(streams).between(0, upTo));
            return ScopedValue.where(IN_FORCE, model).call(question::get);
          }));
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refused.because(InputRefusal.PAST_IS_BUSY);
  }

  private Projection projectionOf(ReadModel model) {
    return projections.stream()
        .filter(it -> it.readModel().equals(model))
        .findFirst()
        .orElseThrow();
  }

  private void build(Projection projection, EventFilter events) {
    jdbc.sql("select set_config('search_path', 'pg_temp, public', true)")
        .query(String.class)
        .single();
    jdbc.sql(SqlFiles.load(projection.readModel(), "tables")).update();
    var batch = new Batch(projection, jdbc);
    log.forEachPage(events, page -> log.recorded(page).forEach(batch::add));
    batch.write();
  }

  /** As many events as may be in memory at once, since each row is written once for all of them. */
  private static final class Batch {

    private static final int MOST = 20_000;

    private final Projection projection;
    private final JdbcClient tables;
    private Projection.Fold fold;
    private int size;

    Batch(Projection projection, JdbcClient tables) {
      this.projection = projection;
      this.tables = tables;
      this.fold = projection.begin(tables);
    }

    void add(Recorded event) {
      if (!projection.family().isInstance(event.event())) {
        return;
      }
      fold.add(event);
      if (++size == MOST) {
        write();
        fold = projection.begin(tables);
        size = 0;
      }
    }

    void write() {
      if (size > 0) {
        fold.write();
      }
    }
  }
}
