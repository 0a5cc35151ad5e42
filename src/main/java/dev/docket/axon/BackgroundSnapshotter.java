package dev.docket.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots one after another in the background, from the log. What it has no time for is
 * left out: a command never waits for a snapshot, nor fails with it.
 */
final class BackgroundSnapshotter implements Snapshotter {

  private static final int MOST_WAITING = 1_000;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Configuration axon;
  private @Nullable Snapshotter snapshotter;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("snapshots").daemon().factory());

  /** For all aggregates of a configuration; looks at it only when the first snapshot is due. */
  BackgroundSnapshotter(Configuration axon) {
    this.axon = axon;
    axon.onShutdown(this::stop);
  }

  private static Snapshotter snapshotter(Configuration axon) {
    var aggregates = new ArrayList<AggregateFactory<?>>();
    for (AggregateConfiguration<?> it : axon.findModules(AggregateConfiguration.class)) {
      aggregates.add(it.aggregateFactory());
    }
    return AggregateSnapshotter.builder()
        .eventStore(axon.eventStore())
        .aggregateFactories(aggregates)
        .repositoryProvider(axon::repository)
        .parameterResolverFactory(axon.parameterResolverFactory())
        .handlerDefinition(axon.handlerDefinition(BackgroundSnapshotter.class))
        .build();
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

  /** Only ever on the one thread. */
  private void take(Class<?> aggregate, String stream) {
    if (snapshotter == null) {
      snapshotter = snapshotter(axon);
    }
    snapshotter.scheduleSnapshot(aggregate, stream);
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
