package dev.docket.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.docket.eventlog.Hearing;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What streams come to, kept in memory until some node extends them; an empty stream is kept like
 * any other.
 */
public final class StreamCache<V> {

  static final int OWN_WEIGHT = 10;

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

  private volatile long forgettings;

  /**
   * Empty as yet.
   *
   * @param most the weight of all that is kept: a stream's events, and 10 for each stream
   */
  StreamCache(Source<V> log, Hearing hearing, Counts counts, long most) {
    this.log = log;
    this.hearing = hearing;
    this.counts = counts;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .<String, Read<V>>weigher((_, it) -> weight(it))
            .executor(Runnable::run)
            .build();
  }

  /** An event leaves one thing to keep at most; the rest is for the entry itself. */
  private static int weight(Read<?> read) {
    return (int) Math.min(read.sequence() + 1 + OWN_WEIGHT, Integer.MAX_VALUE);
  }

  /**
   * As this node last heard: at most two seconds old, as a rule some milliseconds, and never older
   * than what the node has itself written. A node that hears nothing reads the log.
   */
  public V heard(String stream) {
    var known = known(stream);
    if (known == null) {
      return read(stream);
    }
    counts.hits().increment();
    return known.value();
  }

  /** As the log has it: what is known counts if the log has nothing newer. */
  public V now(String stream) {
    var known = known(stream);
    if (known == null || known.sequence() != log.lastSequence(stream)) {
      return read(stream);
    }
    counts.checks().increment();
    return known.value();
  }

  /** Nothing while it is deaf: a failover may even have taken back what it knew. */
  private @Nullable Read<V> known(String stream) {
    return hearing.isRecent() ? entries.getIfPresent(stream) : null;
  }

  private V read(String stream) {
    counts.misses().increment();
    var before = forgettings;
    var read = log.read(stream);
    keep(stream, read, before);
    return read.value();
  }

  /** What was read before something was forgotten may be just that, and is used only once. */
  private synchronized void keep(String stream, Read<V> read, long before) {
    var kept = entries.getIfPresent(stream);
    if (forgettings == before && (kept == null || kept.sequence() < read.sequence())) {
      entries.put(stream, read);
    }
  }

  /** Somebody has extended a stream. */
  synchronized void forget(String stream) {
    forgettings++;
    entries.invalidate(stream);
  }

  /** Anybody may have extended anything. */
  synchronized void forgetAll() {
    forgettings++;
    entries.invalidateAll();
  }

  long size() {
    return entries.estimatedSize();
  }
}
