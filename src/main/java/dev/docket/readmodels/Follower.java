package dev.docket.readmodels;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.TextForm;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the log from a stored position, batch by batch; what a batch writes and the new position
 * are one transaction, and its row lock keeps other nodes out.
 */
final class Follower {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int BATCH = 1_000;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final PostgresEventLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TextForm texts;
  private final Consumer<List<Recorded>> work;
  private final LogSignal appended;
  private final LogSignal moved;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  Follower(
      String name,
      PostgresEventLog log,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TextForm texts,
      Consumer<List<Recorded>> work,
      LogSignal appended,
      LogSignal moved) {
    this.name = name;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.texts = texts;
    this.work = work;
    this.appended = appended;
    this.moved = moved;
    this.thread = Thread.ofVirtual().name("follower-" + name).unstarted(this::follow);
  }

  void start() {
    thread.start();
  }

  /** Lets a batch in hand finish: an interrupt would break its connection. */
  void stop() {
    stopping.countDown();
    appended.raise();
    try {
      if (!thread.join(LONGEST_STOP)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopped() {
    return stopping.getCount() == 0;
  }

  private void follow() {
    var failures = 0;
    while (!isStopped()) {
      var seen = appended.count();
      try {
        if (catchUp() == 0) {
          appended.await(seen, POLL);
        }
        failures = 0;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        failures++;
        if (isStopped() || !pause(failures, e)) {
          return;
        }
      }
    }
  }

  /** Handles one batch and returns how many events it held. */
  int catchUp() {
    var handled =
        transaction.execute(_ -> {
          var position =
              jdbc.sql("select position from follower where name = ? for update")
                  .param(name)
                  .query(Long.class)
                  .single();
          var events = log.after(position, BATCH, texts);
          if (!events.isEmpty()) {
            work.accept(events);
            jdbc.sql(
                    "update follower set position = ?, moved_at = clock_timestamp()"
                        + " where name = ?")
                .params(events.getLast().position(), name)
                .update();
          }
          return events.size();
        });
    if (handled != null && handled > 0) {
      moved.raise();
      return handled;
    }
    return 0;
  }

  private boolean pause(int failures, RuntimeException error) {
    var pause = Duration.ofMillis(100L << Math.min(failures, 9));
    if (pause.compareTo(LONGEST_PAUSE) > 0) {
      pause = LONGEST_PAUSE;
    }
    if (isOutage(error)) {
      LOG.warn("{} waits for the database: {}", name, error.getMessage());
    } else {
      LOG.error("{} cannot go on and tries again in {}", name, pause, error);
    }
    try {
      return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static boolean isOutage(RuntimeException error) {
    return error instanceof LogUnavailable
        || error instanceof TransactionException
        || (error instanceof DataAccessException e
            && e.getMostSpecificCause() instanceof java.sql.SQLTransientException);
  }
}
