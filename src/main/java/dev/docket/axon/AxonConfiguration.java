package dev.docket.axon;

import dev.docket.eventlog.Announcements;
import dev.docket.eventlog.ChainVerifier;
import dev.docket.eventlog.EventDecoder;
import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.GroupCommit;
import dev.docket.eventlog.Hearing;
import dev.docket.eventlog.LogListener;
import dev.docket.eventlog.LogListener.Channel;
import dev.docket.eventlog.LogListener.Connections;
import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.PostgresEventStorageEngine;
import dev.docket.eventlog.SnapshotStore;
import dev.docket.eventlog.TextSealing;
import dev.docket.kernel.Announced;
import dev.docket.kernel.Commands;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import dev.docket.kernel.TokenDoor;
import dev.docket.readmodels.LogSignal;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.SideGenerations;
import dev.docket.telemetry.Observer;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnapshotSettings.class)
class AxonConfiguration {

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
  GroupCommit groupCommit(DataSource database, List<Feature> features, StreamCaches kept) {
    var announced =
        features.stream()
            .flatMap(it -> it.aggregates().stream())
            .filter(it -> it.isAnnotationPresent(Announced.class))
            .map(it -> it.getAnnotation(AggregateRoot.class).type())
            .collect(Collectors.toUnmodifiableSet());
    return new GroupCommit(database, new Announcements(announced, kept::forget));
  }

  @Bean
  Hearing hearing() {
    return new Hearing(System::nanoTime);
  }

  @Bean
  StreamCaches streamCaches(PostgresEventLog log, Hearing hearing) {
    return new StreamCaches(log, hearing);
  }

  @Bean
  Channel announced(StreamCaches kept) {
    return new Channel(Announcements.CHANNEL, kept::heard);
  }

  @Bean
  LogHealth logHealthIndicator(GroupCommit appends) {
    return new LogHealth(appends);
  }

  @Bean
  Channel appendedElsewhere(GroupCommit appends, LogSignal appended) {
    return Channel.appendedElsewhere(appends, appended::raise);
  }

  @Bean(initMethod = "start")
  LogListener logListener(JdbcConnectionDetails database, List<Channel> channels, Hearing hearing) {
    return new LogListener(
        Connections.to(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
        channels,
        hearing);
  }

  @Bean
  LogSearch logSearch(JdbcClient jdbc, TransactionTemplate transaction, EventDecoder decoder) {
    return new LogSearch(jdbc, transaction, decoder);
  }

  @Bean
  EventDecoder eventDecoder(NamedEventSerializer serializer, EventUpcaster upcasters) {
    return new EventDecoder(serializer, upcasters);
  }

  @Bean
  EventReader eventReader(JdbcClient jdbc, EventDecoder decoder) {
    return new EventReader(jdbc, decoder);
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
      StreamCaches kept,
      PostgresEventLog log,
      GroupCommit appends,
      SnapshotStore snapshots,
      SnapshotSettings snapshotSettings,
      LogSignal appended,
      Clock clock) {
    GenericEventMessage.clock = clock;
    return AxonWiring.wire(
        features,
        serializer,
        caches,
        kept,
        new PostgresEventStorageEngine(log, appends, snapshots, serializer, appended::raise),
        snapshots,
        snapshotSettings);
  }

  @Bean
  Commands commands(
      org.axonframework.config.Configuration axon,
      PostgresEventLog log,
      NamedEventSerializer serializer,
      Observer observer) {
    return observer.over(new CommandDispatch(axon.commandBus(), log, serializer));
  }

  @Bean
  Queries queries(
      org.axonframework.config.Configuration axon,
      PostgresEventLog log,
      ReadModels readModels,
      LogSearch search,
      SideGenerations past,
      List<Feature> features,
      Observer observer) {
    var answering = features.stream().flatMap(it -> it.queries().stream()).toList();
    return observer.over(
        new QueryDispatch(axon.queryBus(), log, readModels, search, past, answering),
        Feature.readModels(answering));
  }

  /** For the doors: the same rules that command handlers are given, as this node last heard. */
  @Bean
  GuildRules guildRules(org.axonframework.config.Configuration axon) {
    return axon.getComponent(GuildRules.class).asHeard();
  }

  @Bean
  TokenDoor tokenDoor(org.axonframework.config.Configuration axon) {
    return axon.getComponent(TokenDoor.class);
  }

  @Bean
  SideGenerations sideGenerations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      LogSearch search,
      List<Projection> projections) {
    return new SideGenerations(jdbc, transaction, search, projections);
  }

  @Bean
  Stories stories(List<Story> stories) {
    return new Stories(stories);
  }
}
