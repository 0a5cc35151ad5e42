package dev.docket.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.docket.eventlog.Hearing;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * What streams come to, kept in memory until some node extends them; an empty stream is kept like
 * any other.
 */
public final class StreamCache<V> {

  /**
   * What a stream comes to.
   *
   * @param sequence of its last event, -1 without any
   */
  record Read<V>(long sequence, V value) {}

  /** The log, as it is at that moment. */
  interface Source<V> {

    Read<V> read(String stream);

    /** The sequence of a stream's last event, -1 without any. */
    long lastSequence(String stream);
  }

  /**
   * How questions were answered.
   *
   * @param hits from memory
   * @param checks from memory, once the log had told that nothing was added
   * @param misses from the log
   */
  record Counts(LongAdder hits, LongAdder checks, LongAdder misses) {
    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }
  }

  private final Source<V> log;
  private final Hearing hearing;
  private final Counts counts;
  private final Cache<String, Read<V>> entries;

  /** Grows with each forgetting: what was read before one may be outdated, and is not kept. */
  private final AtomicLong forgettings = new AtomicLong();

  StreamCache(Source<V> log, Hearing hearing, Counts counts, long most) {
    this.log = log;
    this.hearing = hearing;
    this.counts = counts;
    this.entries = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /**
   * As this node last heard: at most two seconds old, as a rule some milliseconds, and never older
   * than what the node has itself written. A node that hears nothing asks the log.
   */
  public V heard(String stream) {
    var known = hearing.isRecent() ? entries.getIfPresent(stream) : null;
    if (known == null) {
      return now(stream);
    }
    counts.hits().increment();
    return known.value();
  }

  /** As the log has it: what is known counts if the log has nothing newer. */
  public V now(String stream) {
    var known = entries.getIfPresent(stream);
    if (known != null && known.sequence() == log.lastSequence(stream)) {
      counts.checks().increment();
      return known.value();
    }
    counts.misses().increment();
    var before = forgettings.get();
    var read = log.read(stream);
    entries.asMap().compute(stream, (_, kept) -> newer(kept, read, before));
    return read.value();
  }

  @SuppressWarnings("NullAway") // compute removes what is null
  private Read<V> newer(Read<V> kept, Read<V> read, long before) {
    return forgettings.get() != before || kept != null && kept.sequence() > read.sequence()
        ? kept
        : read;
  }

  /** Somebody has extended a stream. */
  void forget(String stream) {
    forgettings.incrementAndGet();
    entries.invalidate(stream);
  }

  /** Anybody may have extended anything. */
  void forgetAll() {
    forgettings.incrementAndGet();
    entries.invalidateAll();
  }

  long size() {
    return entries.estimatedSize();
  }
}
