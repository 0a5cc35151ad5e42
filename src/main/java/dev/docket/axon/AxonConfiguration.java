package dev.docket.axon;

import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.GroupCommit;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.PostgresEventStorageEngine;
import dev.docket.eventlog.TextSealing;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.readmodels.Followers;
import dev.docket.readmodels.LogSignal;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.Reaction;
import dev.docket.readmodels.ReadModels;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
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
  NamedEventSerializer eventSerializer(List<Feature> features, TextSealing sealing) {
    return new NamedEventSerializer(
        new EventNames(features.stream().map(Feature::events).toList()), sealing);
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
  GroupCommit groupCommit(JdbcClient jdbc) {
    return new GroupCommit(jdbc);
  }

  @Bean
  AggregateCaches aggregateCaches() {
    return new AggregateCaches();
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      List<Feature> features,
      NamedEventSerializer serializer,
      AggregateCaches caches,
      PostgresEventLog log,
      GroupCommit appends,
      Signals signals,
      Clock clock) {
    GenericEventMessage.clock = clock;
    return AxonWiring.wire(
        features,
        serializer,
        caches,
        new PostgresEventStorageEngine(log, appends, serializer, signals.appended()::raise));
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
