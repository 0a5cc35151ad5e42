package dev.docket.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.docket.eventlog.LogErrors;
import dev.docket.eventlog.TextMemory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the subjects' keys; each is made when a first text is sealed under it. */
public final class SubjectKeys implements TextKeys, TextMemory {

  private static final long MOST_REMEMBERED = 10_000;
  private static final Duration LONGEST_REMEMBERED = Duration.ofSeconds(60);

  private static final String NEWEST =
      """
      select generation, wrapped
      from privacy.subject_key
      where subject_id = ?
      order by generation desc
      limit 1
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final MasterKey master;
  private final RandomGenerator random;
  private final AtomicLong forgotten = new AtomicLong();
  private final Cache<Id, Optional<SecretKey>> remembered =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(LONGEST_REMEMBERED)
          .build();

  SubjectKeys(
      JdbcClient jdbc, TransactionTemplate transaction, MasterKey master, RandomGenerator random) {
    this.jdbc = jdbc;
    this.master = master;
    this.random = random;
    this.apart =
        new TransactionTemplate(
            java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private record Id(long subjectId, int generation) {}

  /** The newest key; a subject has no other that is not destroyed. */
  private record Newest(int generation, byte @Nullable [] wrapped) {}

  /** As it stands now, on all nodes: what is remembered here may have been destroyed elsewhere. */
  @Override
  public Living living(long subjectId) {
    while (true) {
      var newest = newest(subjectId);
      if (newest.wrapped() != null) {
        return new Living(
            newest.generation(), unwrapped(subjectId, newest.generation(), newest.wrapped()));
      }
      make(subjectId, newest.generation() + 1);
    }
  }

  private Newest newest(long subjectId) {
    return reachable(() ->
        jdbc.sql(NEWEST)
            .param(subjectId)
            .query((row, _) -> new Newest(row.getInt("generation"), row.getBytes("wrapped")))
            .optional()
            .orElse(new Newest(0, null)));
  }

  /**
   * In a transaction of its own: what is sealed under a key may outlive the caller's transaction.
   */
  private void make(long subjectId, int generation) {
    var wrapped = master.wrap(subjectId, generation, AesGcm.freshKey(random));
    reachable(() ->
        apart.execute(_ ->
            jdbc.sql(
                    "insert into privacy.subject_key (subject_id, generation, wrapped)"
                        + " values (?, ?, ?) on conflict do nothing")
                .params(subjectId, generation, wrapped)
                .update()));
  }

  @Override
  public Optional<SecretKey> find(long subjectId, int generation) {
    var id = new Id(subjectId, generation);
    var known = remembered.getIfPresent(id);
    if (known == null) {
      var before = forgotten.get();
      known = read(id);
      remembered.put(id, known);
      if (forgotten.get() != before) {
        remembered.invalidate(id);
      }
    }
    return known;
  }

  private Optional<SecretKey> read(Id id) {
    var kept =
        reachable(() ->
            jdbc.sql(
                    "select wrapped from privacy.subject_key"
                        + " where subject_id = ? and generation = ?")
                .params(id.subjectId(), id.generation())
                .query((row, _) -> Optional.ofNullable(row.getBytes("wrapped")))
                .optional());
    return kept.orElseThrow(() ->
            new IllegalStateException(
                "Key %d of %s is missing from privacy.subject_key, though it was not erased"
                    .formatted(id.generation(), GuildKeys.nameOf(id.subjectId()))))
        .map(it -> unwrapped(id.subjectId(), id.generation(), it));
  }

  private SecretKey unwrapped(long subjectId, int generation, byte[] wrapped) {
    return master
        .unwrap(subjectId, generation, wrapped)
        .orElseThrow(() ->
            new IllegalStateException(
                "Key %d of %s in privacy.subject_key was altered"
                    .formatted(generation, GuildKeys.nameOf(subjectId))));
  }

  /** What may be known of a subject's keys, oldest first. */
  public List<KeyState> states(long subjectId) {
    return reachable(() ->
        jdbc.sql(
                "select generation, made_at, erased_at from privacy.subject_key"
                    + " where subject_id = ? order by generation")
            .param(subjectId)
            .query(KeyState::of)
            .list());
  }

  @Override
  public void forget() {
    forgotten.incrementAndGet();
    remembered.invalidateAll();
  }

  static <T> T reachable(Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException | TransactionException e) {
      throw LogErrors.translate(e);
    }
  }
}
