package dev.docket.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.postgres.DatabaseAccess;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon Framework as it comes: its JDBC engine and its pooled processor at their defaults (16
 * segments, batches of one event, tokens in the database), keeping each member's XP by one upsert
 * per event.
 */
final class StockAxon implements AutoCloseable {

  private static final int CONNECTIONS = 20;
  private static final int WORKERS = 16;
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private static final String TABLE =
      """
      create table bench_stock (
        guild_id bigint not null,
        user_id  bigint not null,
        xp       bigint not null,
        primary key (guild_id, user_id)
      )
      """;

  private static final String COPY =
      """
      insert into DomainEventEntry (
        globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload,
        payloadRevision, payloadType, timeStamp)
      select position, stream, sequence, stream_type, event_id::text, '{}',
        convert_to(payload::text, 'UTF8'), null, ?, payload->>'at'
      from event
      where position <= ?
      """;

  private static final String UPSERT =
      """
      insert into bench_stock (guild_id, user_id, xp) values (?, ?, ?)
      on conflict (guild_id, user_id) do update set xp = excluded.xp
      """;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final TransactionManager transactions;
  private final JdbcTokenStore tokens;
  private final EmbeddedEventStore events;
  private final long copied;
  private final LongAdder handled = new LongAdder();

  /** Copies the first so many events of the log into Axon's table. */
  StockAxon(DatabaseAccess database, long copied) {
    this.copied = copied;
    var config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(pool);
    transactions = new SpringTransactions(new JdbcTransactionManager(pool));
    var connections = connections();
    var serializer = serializer();
    var engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections)
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    tokens =
        JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).build();
    tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
    events = EmbeddedEventStore.builder().storageEngine(engine).build();
    jdbc.sql(TABLE).update();
    jdbc.sql(COPY).params(XpAwarded.class.getName(), copied).update();
    jdbc.sql("analyze DomainEventEntry").update();
  }

  /** Jackson 3 reads what Axon's tokens hold only if it is told that Axon's classes are safe. */
  private static Serializer serializer() {
    var axons =
        BasicPolymorphicTypeValidator.builder()
            .allowIfBaseType(Object.class)
            .allowIfSubType("org.axonframework.")
            .build();
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(it -> it.polymorphicTypeValidator(axons))
        .build();
  }

  /** Handles events from the first on, and returns how many a second once it has warmed up. */
  double perSecond(Duration warmUp, Duration lasting) throws InterruptedException {
    jdbc.sql("truncate bench_stock, TokenEntry").update();
    handled.reset();
    var coordinator = Executors.newScheduledThreadPool(1);
    var workers = Executors.newScheduledThreadPool(WORKERS);
    var processor = processor(coordinator, workers);
    processor.start();
    try {
      await(copied / 2, warmUp);
      var before = handled.sum();
      var start = System.nanoTime();
      await(copied, lasting);
      return (handled.sum() - before) / ((System.nanoTime() - start) / 1e9);
    } finally {
      processor.shutDown();
      coordinator.shutdown();
      workers.shutdown();
    }
  }

  /** Returns when so many are handled, or the time is up and there was at least one. */
  private void await(long events, Duration longest) throws InterruptedException {
    var before = handled.sum();
    var deadline = System.nanoTime() + longest.toNanos();
    var last = deadline + LONGEST_SILENCE.toNanos();
    while (handled.sum() < events && (System.nanoTime() < deadline || handled.sum() == before)) {
      if (System.nanoTime() > last) {
        throw new IllegalStateException("Axon's processor handles nothing");
      }
      Thread.sleep(1);
    }
  }

  private PooledStreamingEventProcessor processor(
      ScheduledExecutorService coordinator, ScheduledExecutorService workers) {
    return PooledStreamingEventProcessor.builder()
        .name("bench")
        .eventHandlerInvoker(
            SimpleEventHandlerInvoker.builder().eventHandlers(new Upserts(jdbc, handled)).build())
        .messageSource(events)
        .tokenStore(tokens)
        .transactionManager(transactions)
        .coordinatorExecutor(coordinator)
        .workerExecutor(workers)
        .build();
  }

  private ConnectionProvider connections() {
    var joined = new TransactionAwareDataSourceProxy(pool);
    return joined::getConnection;
  }

  @Override
  public void close() {
    events.shutDown();
    pool.close();
  }

  /** Axon calls it by reflection. */
  record Upserts(JdbcClient jdbc, LongAdder handled) {
    @EventHandler
    void on(XpAwarded event) {
      jdbc.sql(UPSERT).params(event.guildId(), event.userId(), event.xp()).update();
      handled.increment();
    }
  }

  private record SpringTransactions(JdbcTransactionManager spring) implements TransactionManager {
    @Override
    public Transaction startTransaction() {
      var status = spring.getTransaction(new DefaultTransactionDefinition());
      return new Transaction() {
        @Override
        public void commit() {
          spring.commit(status);
        }

        @Override
        public void rollback() {
          spring.rollback(status);
        }
      };
    }
  }
}
