package dev.docket.axon;

import dev.docket.axon.Feature.Resource;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.OriginMetadata;
import dev.docket.eventlog.PostgresEventStorageEngine;
import dev.docket.eventlog.SnapshotStore;
import dev.docket.kernel.GuildEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.Repository;

/** Builds Axon's configuration out of the features' tables of contents. */
final class AxonWiring {

  private AxonWiring() {}

  static Configuration wire(
      List<Feature> features,
      NamedEventSerializer serializer,
      AggregateCaches caches,
      StreamCaches kept,
      PostgresEventStorageEngine engine,
      SnapshotStore snapshots,
      SnapshotSettings every) {
    var configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> serializer)
            .configureEventSerializer(_ -> serializer)
            .configureMessageSerializer(_ -> serializer)
            .configureEmbeddedEventStore(_ -> engine)
            .configureCorrelationDataProviders(_ -> List.of(OriginMetadata::copy));
    configurer.registerComponent(
        Snapshotter.class, axon -> new BackgroundSnapshotter(axon, snapshots));
    for (var feature : features) {
      feature.aggregates().forEach(it -> addAggregate(configurer, it, caches.fresh(), every));
      feature.resources().forEach(it -> addResource(configurer, it, kept));
      feature.queries().forEach(it -> configurer.registerQueryHandler(_ -> it.handler()));
    }
    return configurer.buildConfiguration();
  }

  private static <A> void addAggregate(
      Configurer configurer, Class<A> aggregate, AggregateCache cache, SnapshotSettings snapshots) {
    var configuration =
        AggregateConfigurer.defaultConfiguration(aggregate)
            .configureCommandTargetResolver(_ -> new StreamTargets())
            .configureCache(_ -> cache);
    if (SnapshotStore.isSnapshotted(aggregate)) {
      configuration.configureSnapshotTrigger(
          axon -> new EventCountSnapshotTriggerDefinition(axon.snapshotter(), snapshots.every()));
    }
    configurer.configureAggregate(configuration);
  }

  private static <T> void addResource(
      Configurer configurer, Resource<T> resource, StreamCaches kept) {
    configurer.registerComponent(
        resource.type(), axon -> resource.build().build(new ConfiguredRepositories(axon, kept)));
  }

  private record ConfiguredRepositories(Configuration axon, StreamCaches caches)
      implements Repositories {
    @Override
    public <A> Repository<A> of(Class<A> aggregate) {
      return axon.repository(aggregate);
    }

    @Override
    public Stream<GuildEvent> events(String stream) {
      return axon.eventStore()
          .readEvents(stream)
          .asStream()
          .map(it -> (GuildEvent) it.getPayload());
    }

    @Override
    public <V> StreamCache<V> kept(Class<?> aggregate, Function<Stream<GuildEvent>, V> fold) {
      return caches.of(aggregate, fold);
    }
  }
}
