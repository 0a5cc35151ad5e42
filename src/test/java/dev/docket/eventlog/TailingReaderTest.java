package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.UnitOfEvents.Entry;
import dev.docket.support.PostgreSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What loses events elsewhere: transactions that commit late, or never, and clocks that lie. */
class TailingReaderTest {

  private static final int CALLERS = 12;
  private static final int UNITS_EACH = 80;
  private static final int SLOW_TRANSACTIONS = 15;

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static UnitOfEvents unit(Random random, String stream, String payload) {
    return new UnitOfEvents(
        7,
        null,
        LongStream.rangeClosed(0, random.nextInt(3))
            .mapToObj(it ->
                new Entry(
                    UUID.randomUUID().toString(),
                    "probe",
                    stream,
                    it,
                    "probe.happened",
                    1,
                    Instant.EPOCH.plusSeconds(random.nextInt(2_000_000_000)),
                    payload,
                    "{}"))
            .toList());
  }

  private static void call(GroupCommit node, int caller) {
    var random = new Random(caller);
    for (var i = 0; i < UNITS_EACH; i++) {
      var taken = random.nextInt(10) == 0;
      var payload = random.nextInt(20) == 0 ? "\"\\u0000\"" : "{}";
      try {
        node.append(unit(random, taken ? "hot" : "s/" + caller + "/" + i, payload));
      } catch (ConcurrencyException | DataAccessException e) {
        assertThat(e).hasMessageNotContaining("deadlock");
      }
    }
  }

  /** Appends, and commits or rolls back only after all others have waited for it. */
  private static void callSlowly(TransactionTemplate transaction) {
    var appender = new EventAppender(postgres.dataSource(), "slow", Announcements.NONE);
    var random = new Random(99);
    for (var i = 0; i < SLOW_TRANSACTIONS; i++) {
      var stream = "slow/" + i;
      var late = i % 3 != 0;
      transaction.executeWithoutResult(status -> {
        try {
          appender.append(List.of(unit(random, stream, "{}")));
          TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        if (!late) {
          status.setRollbackOnly();
        }
      });
    }
  }

  @Test
  @Timeout(120)
  void missesNothingAndSeesNothingOutOfOrder() throws Exception {
    var jdbc = JdbcClient.create(postgres.dataSource());
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(postgres.dataSource()));
    var seen = new ArrayList<Long>();
    var done = new AtomicBoolean();
    try (var a = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var b = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading =
          threads.submit(() -> {
            for (var last = false; !last; ) {
              last = done.get();
              seen.addAll(
                  jdbc.sql("select position from event where position > ? order by position")
                      .param(seen.isEmpty() ? 0 : seen.getLast())
                      .query(Long.class)
                      .list());
            }
            return seen;
          });
      var writing = new ArrayList<Future<?>>();
      for (var i = 0; i < CALLERS; i++) {
        var caller = i;
        writing.add(threads.submit(() -> call(caller % 2 == 0 ? a : b, caller)));
      }
      writing.add(threads.submit(() -> callSlowly(transaction)));
      try {
        for (var writer : writing) {
          writer.get();
        }
      } finally {
        done.set(true);
      }
      reading.get();
    }

    assertThat(seen.size()).isGreaterThan(CALLERS * UNITS_EACH / 2);
    assertThat(seen)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, seen.size()).boxed().toList());
    assertThat(jdbc.sql("select position from log_head").query(Long.class).single())
        .isEqualTo(seen.size());
    assertThat(new ChainVerifier(jdbc).verify(1, List.of(), _ -> {}))
        .isInstanceOf(Verdict.Whole.class);
  }
}
