package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.LogUnavailable;
import dev.docket.support.PostgreSql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GroupCommitTest {

  private static final long GUILD = 7;

  private PostgreSql.Fresh database;
  private JdbcClient jdbc;

  @BeforeEach
  void aFreshLog() {
    database = PostgreSql.freshDatabase();
    jdbc = JdbcClient.create(database.dataSource());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static UnitOfEvents unit(String stream, long sequence, String payload, int events) {
    return unit("c" + UUID.randomUUID(), stream, sequence, payload, events);
  }

  private static UnitOfEvents unit(
      @Nullable String command, String stream, long sequence, String payload, int events) {
    return new UnitOfEvents(
        GUILD,
        command == null ? null : new UnitOfEvents.Answered(command, "{\"n\": 1}"),
        LongStream.range(sequence, sequence + events)
            .mapToObj(it ->
                new UnitOfEvents.Entry(
                    UUID.randomUUID().toString(),
                    "probe",
                    stream,
                    it,
                    "probe.happened",
                    1,
                    Instant.parse("2026-06-01T12:00:00Z"),
                    payload,
                    "{}"))
            .toList());
  }

  private static <T> List<Future<T>> together(List<Callable<T>> calls) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls);
    }
  }

  private List<Long> positions() {
    return jdbc.sql("select position from event order by position").query(Long.class).list();
  }

  @Test
  void manyCallersGetGaplessPositionsOfWhatIsDurableWhenTheyAreTold() throws Exception {
    try (var log = new GroupCommit(database.dataSource(), Announcements.NONE)) {
      var calls =
          IntStream.range(0, 1_000)
              .<Callable<Boolean>>mapToObj(i ->
                  () -> {
                    var position = log.append(unit("s" + i, 0, "{}", 1 + i % 3));
                    return jdbc.sql("select stream from event where position = ?")
                        .param(position)
                        .query(String.class)
                        .single()
                        .equals("s" + i);
                  })
              .toList();

      for (var told : together(calls)) {
        assertThat(told.get()).isTrue();
      }
    }
    assertThat(positions())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_999).boxed().toList());
    assertThat(jdbc.sql("select position from log_head").query(Long.class).single())
        .isEqualTo(1_999);
  }

  @Test
  void aUnitThatTheDatabaseCannotTakeFailsAloneAmongItsNeighbours() throws Exception {
    try (var log = new GroupCommit(database.dataSource(), Announcements.NONE)) {
      var calls =
          IntStream.range(0, 300)
              .<Callable<Long>>mapToObj(
                  i -> () -> log.append(unit("s" + i, 0, i % 100 == 50 ? "\"\\u0000\"" : "{}", 2)))
              .toList();

      var failed = together(calls).stream().filter(it -> it.state() == Future.State.FAILED);

      assertThat(failed).hasSize(3);
    }
    assertThat(positions()).hasSize(594).endsWith(594L);
  }

  @Test
  void onePlaceInAStreamIsWonOnceAndTheOthersAreToldOfTheConflict() throws Exception {
    try (var log = new GroupCommit(database.dataSource(), Announcements.NONE);
        var otherNode = new GroupCommit(database.dataSource(), Announcements.NONE)) {
      var calls = new ArrayList<Callable<Long>>();
      for (var i = 0; i < 64; i++) {
        var node = i % 2 == 0 ? log : otherNode;
        var stream = "s" + i / 4;
        calls.add(() -> node.append(unit(stream, 0, "{}", 2)));
      }

      var won = 0;
      for (var told : together(calls)) {
        try {
          told.get();
          won++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(ConcurrencyException.class);
        }
      }

      assertThat(won).isEqualTo(16);
    }
    assertThat(positions())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 32).boxed().toList());
  }

  @Test
  void aRepeatedCommandIsToldSoAndAppendsNothing() throws Exception {
    try (var log = new GroupCommit(database.dataSource(), Announcements.NONE);
        var otherNode = new GroupCommit(database.dataSource(), Announcements.NONE)) {
      var calls = new ArrayList<Callable<Long>>();
      for (var i = 0; i < 40; i++) {
        var node = i % 2 == 0 ? log : otherNode;
        var stream = "s" + i;
        calls.add(() -> node.append(unit("same", stream, 0, "{}", 1)));
      }

      var told = together(calls);

      assertThat(told.stream().filter(it -> it.state() == Future.State.SUCCESS)).hasSize(1);
      assertThat(told.stream().filter(it -> it.state() == Future.State.FAILED))
          .allMatch(it -> it.exceptionNow() instanceof RepeatedCommand);
    }
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void whoHasGivenUpIsNotWrittenForAndTheQueueIsBounded() throws Exception {
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    try (var log =
        new GroupCommit(database.dataSource(), Announcements.NONE, 4, Duration.ofMillis(400))) {
      transaction.executeWithoutResult(_ -> {
        jdbc.sql("select position from log_head for update").query(Long.class).single();
        var calls =
            IntStream.range(0, 50)
                .<Callable<Long>>mapToObj(i -> () -> log.append(unit("s" + i, 0, "{}", 1)))
                .toList();
        try {
          assertThat(together(calls)).allMatch(it -> it.exceptionNow() instanceof LogUnavailable);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      });

      assertThat(log.append(unit("after", 0, "{}", 1))).isBetween(2L, 6L);
    }
    assertThat(positions().size()).isBetween(2, 6);
  }

  @Test
  void whatWaitsIsWrittenBeforeItCloses() throws Exception {
    var log = new GroupCommit(database.dataSource(), Announcements.NONE);
    var position = log.append(unit(null, "s", 0, "{}", 1));

    log.close();

    assertThat(position).isEqualTo(1);
    assertThatThrownBy(() -> log.append(unit("t", 0, "{}", 1))).isInstanceOf(LogUnavailable.class);
  }
}
