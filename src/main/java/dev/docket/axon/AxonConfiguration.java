package dev.docket.axon;

import dev.docket.eventlog.ChainVerifier;
import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.GroupCommit;
import dev.docket.eventlog.LogListener;
import dev.docket.eventlog.LogListener.Channel;
import dev.docket.eventlog.LogListener.Connections;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.PostgresEventStorageEngine;
import dev.docket.eventlog.SnapshotStore;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.LogSignal;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.Reaction;
import dev.docket.readmodels.ReadModels;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnapshotSettings.class)
class AxonConfiguration {

  /** Raised by whoever appends, and by followers that have moved. */
  record Signals(LogSignal appended, LogSignal moved) {}

  @Bean
  Signals signals() {
    return new Signals(new LogSignal(), new LogSignal());
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  NamedEventSerializer eventSerializer(List<Feature> features) {
    return new NamedEventSerializer(
        new EventNames(features.stream().map(Feature::events).toList()));
  }

  @Bean
  EventUpcaster upcasters(List<Feature> features) {
    return new EventUpcasterChain(
        features.stream().flatMap(it -> it.events().upcasters().stream()).toList());
  }

  @Bean
  PostgresEventLog eventLog(
      JdbcClient jdbc, NamedEventSerializer serializer, EventUpcaster upcasters) {
    return new PostgresEventLog(jdbc, serializer, upcasters);
  }

  @Bean
  SnapshotStore snapshotStore(
      JdbcClient jdbc, NamedEventSerializer serializer, List<Feature> features) {
    return new SnapshotStore(
        jdbc, serializer, features.stream().flatMap(it -> it.aggregates().stream()).toList());
  }

  @Bean
  ChainVerifier chainVerifier(JdbcClient jdbc) {
    return new ChainVerifier(jdbc);
  }

  @Bean
  GroupCommit groupCommit(DataSource database) {
    return new GroupCommit(database);
  }

  @Bean
  Channel appendedElsewhere(GroupCommit appends, Signals signals) {
    return Channel.appendedElsewhere(appends, signals.appended()::raise);
  }

  @Bean(initMethod = "start")
  LogListener logListener(JdbcConnectionDetails database, List<Channel> channels) {
    return new LogListener(
        Connections.to(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
        channels);
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      List<Feature> features,
      NamedEventSerializer serializer,
      EventUpcaster upcasters,
      PostgresEventLog log,
      GroupCommit appends,
      SnapshotStore snapshots,
      SnapshotSettings snapshotSettings,
      Signals signals,
      Clock clock) {
    GenericEventMessage.clock = clock;
    return AxonWiring.wire(
        features,
        serializer,
        new PostgresEventStorageEngine(
            log, appends, snapshots, serializer, upcasters, signals.appended()::raise),
        snapshots,
        snapshotSettings);
  }

  @Bean
  Commands commands(
      org.axonframework.config.Configuration axon,
      PostgresEventLog log,
      NamedEventSerializer serializer) {
    return new CommandDispatch(axon.commandBus(), log, serializer);
  }

  @Bean
  Queries queries(
      org.axonframework.config.Configuration axon,
      PostgresEventLog log,
      ReadModels readModels,
      List<Feature> features) {
    return new QueryDispatch(
        axon.queryBus(),
        log,
        readModels,
        features.stream().flatMap(it -> it.queries().stream()).toList());
  }

  @Bean
  ReadModels readModels(JdbcClient jdbc, TransactionTemplate transaction, Signals signals) {
    return new ReadModels(jdbc, transaction, signals.moved());
  }

  @Bean
  Followers followers(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PostgresEventLog log,
      ReadModels readModels,
      List<Projection> projections,
      List<Reaction> reactions,
      Signals signals,
      @Value("${docket.follow:true}") boolean follow) {
    return new Followers(
        jdbc,
        transaction,
        log,
        readModels,
        projections,
        reactions,
        signals.appended(),
        signals.moved(),
        follow);
  }
}
