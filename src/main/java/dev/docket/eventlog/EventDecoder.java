package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Turns stored rows into events: straight if the revision is today's, else by the upcasters. */
public final class EventDecoder {

  private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

  private final NamedEventSerializer serializer;
  private final EventUpcaster upcasters;
  private final ObjectReader metadata;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  /** Decodes what the serializer knows by name. */
  public EventDecoder(NamedEventSerializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.upcasters = upcasters;
    this.metadata = serializer.getObjectMapper().readerFor(METADATA);
  }

  /** The stored names of a family's events. */
  public Set<String> namesOf(Class<? extends GuildEvent> family) {
    return serializer.eventNames().stream()
        .filter(it -> family.isAssignableFrom(serializer.typeOf(it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  GuildEvent event(StoredEvent event) {
    var type = serializer.typeOf(event.name());
    return EventNames.nameOf(type).revision() == event.revision()
        ? readers
            .computeIfAbsent(type, serializer.getObjectMapper()::readerFor)
            .readValue(event.payload())
        : upcast(event.row());
  }

  private GuildEvent upcast(StoredEvent.Row row) {
    var entry =
        new TrackedDomainEventData<>(
            new GlobalSequenceTrackingToken(row.position()),
            new GenericDomainEventEntry<>(
                row.streamType(),
                row.stream(),
                row.sequence(),
                row.eventId(),
                DateTimeFormatter.ISO_INSTANT.format(row.occurredAt()),
                row.name(),
                String.valueOf(row.revision()),
                row.payload(),
                row.metadata()));
    return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(entry), serializer, upcasters)
        .map(it -> (GuildEvent) it.getPayload())
        .findFirst()
        .orElseThrow();
  }

  Origin origin(StoredEvent.Row row) {
    return OriginMetadata.read(
        metadata.<Map<String, String>>readValue(row.metadata()), row.eventId());
  }
}
