package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.StoredEvent;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Reads and parses a long stretch of the log in pieces, side by side on connections of their own,
 * and hands them out in order: positions have no gaps, so the pieces are exact.
 */
final class ReadAhead implements AutoCloseable {

  private static final long PIECE = 20_000;
  private static final int AHEAD = 2;
  private static final Executor THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("read-ahead-", 0).factory());

  private final EventReader reader;
  private final Subscription wanted;
  private final long end;
  private final Queue<CompletableFuture<Stretch>> pieces = new ArrayDeque<>();
  private long begun;

  /** Reads what is behind one position, up to another. */
  ReadAhead(EventReader reader, Subscription wanted, long after, long end) {
    this.reader = reader;
    this.wanted = wanted;
    this.begun = after;
    this.end = end;
    for (var i = 0; i < AHEAD; i++) {
      begin();
    }
  }

  private void begin() {
    if (begun >= end) {
      return;
    }
    var after = begun;
    var upTo = Math.min(end, after + PIECE);
    begun = upTo;
    pieces.add(CompletableFuture.supplyAsync(() -> read(after, upTo), THREADS));
  }

  private Stretch read(long after, long upTo) {
    var events = reader.stretch(after, upTo, wanted.names(), wanted.segment(), wanted.segments());
    events.forEach(StoredEvent::prepare);
    return new Stretch(events, upTo);
  }

  boolean hasNext() {
    return !pieces.isEmpty();
  }

  Stretch next() {
    try {
      var next = pieces.remove().join();
      begin();
      return next;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Waits for what is still being read, so that its connections are free again. */
  @Override
  public void close() {
    pieces.forEach(it -> it.handle((_, _) -> null).join());
  }
}
