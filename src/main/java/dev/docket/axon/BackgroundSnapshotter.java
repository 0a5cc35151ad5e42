package dev.docket.axon;

import dev.docket.eventlog.SnapshotStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots one after another in the background, of the aggregate as it stands in the cache:
 * to read its events again would cost as much as deciding them. What it has no time for is left
 * out; a command never waits for the database because of a snapshot, nor fails with it.
 */
final class BackgroundSnapshotter implements Snapshotter {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundSnapshotter.class);
  private static final int MOST_WAITING = 1_000;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Configuration axon;
  private final SnapshotStore store;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("snapshots").daemon().factory());

  BackgroundSnapshotter(Configuration axon, SnapshotStore store) {
    this.axon = axon;
    this.store = store;
    axon.onShutdown(this::stop);
  }

  @Override
  public void scheduleSnapshot(Class<?> aggregate, String stream) {
    if (CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
      CurrentUnitOfWork.get().afterCommit(_ -> offer(aggregate, stream));
    } else {
      offer(aggregate, stream);
    }
  }

  private void offer(Class<?> aggregate, String stream) {
    if (!waiting.add(stream)) {
      return;
    }
    try {
      thread.execute(() -> {
        waiting.remove(stream);
        take(aggregate, stream);
      });
    } catch (RejectedExecutionException e) {
      waiting.remove(stream); // the stream's next events ask again
    }
  }

  private void take(Class<?> aggregate, String stream) {
    try {
      prepared(aggregate, stream).run();
    } catch (RuntimeException e) {
      LOG.warn("No snapshot of {} was taken: {}", stream, e.getMessage());
    }
  }

  /** Holds the aggregate's lock while its state is written down, but not while that is stored. */
  private <A> Runnable prepared(Class<A> type, String stream) {
    var unit = DefaultUnitOfWork.startAndGet(null);
    try {
      var aggregate = axon.repository(type).load(stream);
      var sequence = aggregate.version();
      var prepared =
          aggregate.invoke(state ->
              store.prepare(
                  new GenericDomainEventMessage<>(aggregate.type(), stream, sequence, state)));
      unit.commit();
      return prepared;
    } catch (RuntimeException e) {
      unit.rollback(e);
      throw e;
    }
  }

  private void stop() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
