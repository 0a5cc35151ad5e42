package dev.docket.axon;

import dev.docket.axon.Feature.Resource;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.OriginMetadata;
import dev.docket.eventlog.PostgresEventStorageEngine;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.Repository;

/** Builds Axon's configuration out of the features' tables of contents. */
final class AxonWiring {

  private AxonWiring() {}

  static Configuration wire(
      List<Feature> features,
      NamedEventSerializer serializer,
      AggregateCaches caches,
      PostgresEventStorageEngine engine) {
    var configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> serializer)
            .configureEventSerializer(_ -> serializer)
            .configureMessageSerializer(_ -> serializer)
            .configureEmbeddedEventStore(_ -> engine)
            .configureCorrelationDataProviders(_ -> List.of(OriginMetadata::copy));
    for (var feature : features) {
      feature.aggregates().forEach(it -> addAggregate(configurer, it, caches.fresh()));
      feature.resources().forEach(it -> addResource(configurer, it));
      feature.queries().forEach(it -> configurer.registerQueryHandler(_ -> it.handler()));
    }
    return configurer.buildConfiguration();
  }

  private static <A> void addAggregate(
      Configurer configurer, Class<A> aggregate, AggregateCache cache) {
    configurer.configureAggregate(
        AggregateConfigurer.defaultConfiguration(aggregate)
            .configureCommandTargetResolver(_ -> new StreamTargets())
            .configureCache(_ -> cache));
  }

  private static <T> void addResource(Configurer configurer, Resource<T> resource) {
    configurer.registerComponent(
        resource.type(), axon -> resource.build().build(new ConfiguredRepositories(axon)));
  }

  private record ConfiguredRepositories(Configuration axon) implements Repositories {
    @Override
    public <A> Repository<A> of(Class<A> aggregate) {
      return axon.repository(aggregate);
    }
  }
}
