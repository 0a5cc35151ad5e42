package dev.docket.axon;

import dev.docket.eventlog.EventDecoder;
import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.GroupCommit;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.PostgresEventStorageEngine;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.Signals;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

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
  EventReader eventReader(
      JdbcClient jdbc, NamedEventSerializer serializer, EventUpcaster upcasters) {
    return new EventReader(jdbc, new EventDecoder(serializer, upcasters));
  }

  @Bean
  GroupCommit groupCommit(JdbcClient jdbc) {
    return new GroupCommit(jdbc);
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      List<Feature> features,
      NamedEventSerializer serializer,
      EventUpcaster upcasters,
      PostgresEventLog log,
      GroupCommit appends,
      Signals signals,
      Clock clock) {
    GenericEventMessage.clock = clock;
    return AxonWiring.wire(
        features,
        serializer,
        new PostgresEventStorageEngine(
            log, appends, serializer, upcasters, signals.appended()::raise));
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
}
