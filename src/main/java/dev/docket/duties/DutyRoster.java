package dev.docket.duties;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.docket.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps duties in PostgreSQL and wakes their handlers, by db-scheduler. */
final class DutyRoster implements Duties, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DutyRoster.class);
  private static final int THREADS = 64;

  /** The rest is for duties that wait for nobody. */
  private static final int THREADS_IN_LANES = 48;

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration MARGIN = Duration.ofMillis(5);

  /** A duty whose node was killed is taken over after four missed beats. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

  private static final String NOTE_ALL =
      """
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      select :kind, id, :at, false, 1 from unnest(:ids) as id
      on conflict do nothing
      """;

  private final InstantSource clock;
  private final Lanes lanes = new Lanes(THREADS_IN_LANES);
  private final JdbcClient jdbc;
  private final SchedulerClient client;
  private final Scheduler scheduler;
  private final DutyWatch watch;
  private volatile boolean running;

  DutyRoster(
      DataSource database,
      Clock clock,
      List<DutyHandler> handlers,
      List<DutySweep> sweeps,
      DutyWatch watch) {
    this.watch = watch;
    this.clock = clock;
    this.jdbc = JdbcClient.create(database);
    var tasks = handlers.stream().<Task<?>>map(this::task).toList();
    this.client =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    var recurring = new ArrayList<RecurringTask<?>>();
    for (var sweep : sweeps) {
      recurring.add(
          Tasks.recurring("sweep-" + sweep.name(), FixedDelay.of(sweep.every()))
              .execute((_, _) -> sweep(sweep)));
    }
    this.scheduler =
        Scheduler.create(database, tasks)
            .startTasks(recurring)
            .clock(clock::instant)
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(5))
            .pollUsingLockAndFetch(0.5, 1.0)
            .build();
  }

  /** A read model that is behind at a start is no failure: the next sweep finds what is left. */
  private void sweep(DutySweep sweep) {
    try {
      sweep.sweep(this);
    } catch (Refused behind) {
      LOG.info("The sweep {} is put off: {}", sweep.name(), behind.refusal());
    }
  }

  private Task<Void> task(DutyHandler handler) {
    return Tasks.custom(handler.kind(), Void.class)
        .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
        .execute((instance, context) -> {
          var cutShort = context.getExecution().consecutiveFailures > 0;
          return perform(handler, instance.getId(), cutShort)
              .<CompletionHandler<Void>>map(at ->
                  (complete, operations) -> {
                    operations.reschedule(complete, at);
                    lookAgain(at);
                  })
              .orElseGet(OnCompleteRemove::new);
        });
  }

  private Optional<Instant> perform(DutyHandler handler, String id, boolean cutShort) {
    var lane = handler.lane(id);
    if (lane.isEmpty()) {
      return watch.perform(handler, id, cutShort);
    }
    var full = lanes.enter(lane.get());
    if (full.isPresent()) {
      return full.map(clock.instant()::plus);
    }
    try {
      return watch.perform(handler, id, cutShort);
    } finally {
      lanes.leave(lane.get());
    }
  }

  /** A duty put off by less than a poll need not wait for the next one; a look too early would. */
  private void lookAgain(Instant at) {
    var wait = Duration.between(clock.instant(), at).plus(MARGIN);
    if (wait.compareTo(POLL) < 0) {
      CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
          .execute(scheduler::triggerCheckForDueExecutions);
    }
  }

  @Override
  public void note(String kind, String id, Instant at) {
    client.scheduleIfNotExists(new TaskInstance<>(kind, id), at);
    lookAfterCommit();
  }

  @Override
  public void noteAll(String kind, Collection<String> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql(NOTE_ALL)
          .param("kind", kind)
          .param("ids", ids.toArray(String[]::new))
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
      lookAfterCommit();
    }
  }

  @Override
  public Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private void lookAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              scheduler.triggerCheckForDueExecutions();
            }
          });
    } else {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the followers that note duties, with the doors that perform them. */
  @Override
  public int getPhase() {
    return 10;
  }
}
