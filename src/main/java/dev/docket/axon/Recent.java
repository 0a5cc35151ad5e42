package dev.docket.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.LongFunction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Values that are read at most so often, for those who need them more often than they change. */
public final class Recent<V> {

  private static final long MOST = 10_000;

  private final LoadingCache<Long, V> values;

  /** Reads values anew once they are so old. */
  public Recent(Duration oldest, LongFunction<V> read) {
    values =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(oldest)
            .build(it -> read.apply(it));
  }

  /** The value, at most so old. */
  public V get(long key) {
    return values.get(key);
  }

  /** Reads the value anew once the unit of work at hand is committed. */
  public void changes(long key) {
    CurrentUnitOfWork.ifStarted(it -> it.afterCommit(_ -> values.invalidate(key)));
  }
}
