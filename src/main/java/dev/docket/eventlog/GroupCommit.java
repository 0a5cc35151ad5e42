package dev.docket.eventlog;

import dev.docket.kernel.LogUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;

/**
 * Commits many callers' units of work at once: each caller waits for the commit that made its own
 * unit durable, and a conflict fails that unit alone.
 */
public final class GroupCommit implements AutoCloseable, MeterBinder {

  private static final int LARGEST_BATCH = 512;
  private static final int LONGEST_QUEUE = 4_096;
  private static final Duration IDLE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String node = UUID.randomUUID().toString();
  private final EventAppender appender;
  private final Announcements announcements;
  private final Duration patience;
  private final BlockingQueue<Waiting> queue;
  private final CommitRhythm rhythm = new CommitRhythm();
  private final Thread writer;
  private volatile boolean closed;
  private volatile CommitFigures figures = CommitFigures.UNSEEN;

  /** Writes with connections of the given database, one at a time. */
  public GroupCommit(DataSource database, Announcements announcements) {
    this(database, announcements, LONGEST_QUEUE, PATIENCE);
  }

  GroupCommit(
      DataSource database, Announcements announcements, int longestQueue, Duration patience) {
    this.announcements = announcements;
    this.patience = patience;
    appender = new EventAppender(database, node, announcements);
    queue = new ArrayBlockingQueue<>(longestQueue);
    writer = Thread.ofPlatform().name("group-commit").daemon().start(this::write);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    figures = CommitFigures.in(registry, queue);
  }

  /** Whether commands can be written: without its thread each of them would wait in vain. */
  public boolean isWriting() {
    return closed || writer.isAlive();
  }

  /** The name under which other nodes hear of this one's appends; new at each start. */
  String node() {
    return node;
  }

  /** A unit and whoever waits for it; a caller that has given up is no longer written for. */
  private record Waiting(UnitOfEvents unit, CompletableFuture<Long> durable, AtomicBoolean begun) {

    boolean begin() {
      return begun.compareAndSet(false, true);
    }

    boolean giveUp() {
      return begun.compareAndSet(false, true);
    }
  }

  /**
   * Returns the position of a unit's last event once it is durable.
   *
   * @throws RepeatedCommand if its command was answered before
   * @throws ConcurrencyException if another unit extended one of its streams
   * @throws LogUnavailable if it was not durable within 10 seconds; it may still become so if the
   *     database was busy with it, which its command id tells
   */
  long append(UnitOfEvents unit) {
    var waiting = new Waiting(unit, new CompletableFuture<>(), new AtomicBoolean());
    try {
      if (closed || !queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LogUnavailable(new IllegalStateException("too many are waiting to be written"));
      }
      return waiting.durable().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (TimeoutException e) {
      waiting.giveUp();
      throw new LogUnavailable(new IllegalStateException("the database does not answer"));
    } catch (InterruptedException e) {
      waiting.giveUp();
      Thread.currentThread().interrupt();
      throw new LogUnavailable(e);
    }
  }

  private void write() {
    var batch = new ArrayList<Waiting>();
    try {
      while (!closed || !queue.isEmpty()) {
        var first = queue.poll(appender.patience(IDLE).toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
          appender.tellOthers();
          continue;
        }
        batch.add(first);
        collect(batch);
        batch.removeIf(it -> !it.begin());
        var before = System.nanoTime();
        writeInTurns(batch);
        var nanos = System.nanoTime() - before;
        rhythm.committed(batch.size() + queue.size(), nanos);
        figures.committed(batch.size(), nanos);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void collect(List<Waiting> batch) throws InterruptedException {
    var until = System.nanoTime() + rhythm.patienceNanos();
    queue.drainTo(batch, LARGEST_BATCH - batch.size());
    while (batch.size() < rhythm.wanted()) {
      var next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      batch.add(next);
      queue.drainTo(batch, LARGEST_BATCH - batch.size());
    }
  }

  /**
   * Units that clash with each other cannot share a statement: the later ones wait for the next.
   */
  private void writeInTurns(List<Waiting> batch) {
    var rest = List.copyOf(batch);
    while (!rest.isEmpty()) {
      var now = new ArrayList<Waiting>();
      var later = new ArrayList<Waiting>();
      var claimed = Taken.none();
      for (var waiting : rest) {
        var clashes = claimed.hasCommandOf(waiting.unit()) || claimed.hasPlaceOf(waiting.unit());
        (clashes ? later : now).add(waiting);
        claimed.add(waiting.unit());
      }
      commit(now);
      rest = later;
    }
  }

  private void commit(List<Waiting> batch) {
    try {
      var units = units(batch);
      var positions = appender.append(units);
      announcements.of(units).forEach(announcements.here());
      for (var i = 0; i < positions.length; i++) {
        batch.get(i).durable().complete(positions[i]);
      }
    } catch (RuntimeException e) {
      var error = LogErrors.translate(e);
      if (error instanceof LogUnavailable) {
        fail(batch, error);
      } else if (LogErrors.isConflict(e)) {
        commitWithoutLosers(batch, e);
      } else {
        commitInHalves(batch, e);
      }
    }
  }

  /** Only another node, or an outdated cache, can have taken what a unit wants. */
  private void commitWithoutLosers(List<Waiting> batch, RuntimeException conflict) {
    try {
      var taken = appender.taken(units(batch));
      var rest = new ArrayList<Waiting>();
      for (var waiting : batch) {
        if (taken.hasCommandOf(waiting.unit())) {
          fail(List.of(waiting), new RepeatedCommand(waiting.unit().commandId()));
        } else if (taken.hasPlaceOf(waiting.unit())) {
          fail(
              List.of(waiting),
              new ConcurrencyException("Another unit of work extended the same stream", conflict));
        } else {
          rest.add(waiting);
        }
      }
      if (rest.size() == batch.size()) {
        commitInHalves(rest, conflict);
      } else if (!rest.isEmpty()) {
        commit(rest);
      }
    } catch (DataAccessException e) {
      fail(batch, LogErrors.translate(e));
    }
  }

  /** Finds the unit that the database cannot take, so that its neighbours do not fail with it. */
  private void commitInHalves(List<Waiting> batch, RuntimeException error) {
    if (batch.size() == 1) {
      fail(batch, error);
    } else {
      var middle = batch.size() / 2;
      commit(batch.subList(0, middle));
      commit(batch.subList(middle, batch.size()));
    }
  }

  private static void fail(List<Waiting> batch, RuntimeException error) {
    batch.forEach(it -> it.durable().completeExceptionally(error));
  }

  private static List<UnitOfEvents> units(List<Waiting> batch) {
    return batch.stream().map(Waiting::unit).toList();
  }

  /** Writes what is waiting and takes nothing more. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
