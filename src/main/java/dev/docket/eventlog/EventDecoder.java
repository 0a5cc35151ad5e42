package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Turns stored rows into events: straight if the revision is today's, else by the upcasters. */
public final class EventDecoder {

  private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

  private final NamedEventSerializer serializer;
  private final StoredMessages messages;
  private final ObjectReader metadata;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  /** Decodes what the serializer knows by name. */
  public EventDecoder(NamedEventSerializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.messages = new StoredMessages(serializer, upcasters);
    this.metadata = serializer.getObjectMapper().readerFor(METADATA);
  }

  /** The stored names of a family's events. */
  public Set<String> namesOf(Class<? extends GuildEvent> family) {
    return serializer.eventNames().stream()
        .filter(it -> family.isAssignableFrom(serializer.typeOf(it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An event that was read as it was stored. */
  public StoredEvent stored(RawEvent raw) {
    return new StoredEvent(raw, this);
  }

  boolean hasTexts(StoredEvent event) {
    return !TextFree.is(serializer.typeOf(event.name()));
  }

  GuildEvent event(StoredEvent event, TextForm texts) {
    var type = serializer.typeOf(event.name());
    if (EventNames.nameOf(type).revision() != event.revision()) {
      return upcast(event.raw(), texts);
    }
    if (TextFree.is(type)) {
      return readers
          .computeIfAbsent(type, serializer.getObjectMapper()::readerFor)
          .readValue(event.payload());
    }
    return serializer
        .at(event.eventId(), texts)
        .deserialize(
            new SimpleSerializedObject<>(
                event.payload(), String.class, event.name(), String.valueOf(event.revision())));
  }

  private GuildEvent upcast(RawEvent raw, TextForm texts) {
    var entry =
        new GenericDomainEventEntry<>(
            raw.streamType(),
            raw.stream(),
            raw.sequence(),
            raw.eventId(),
            DateTimeFormatter.ISO_INSTANT.format(raw.occurredAt()),
            raw.name(),
            String.valueOf(raw.revision()),
            raw.payload(),
            raw.metadata());
    return messages
        .read(Stream.of(entry), texts)
        .map(it -> (GuildEvent) it.getPayload())
        .findFirst()
        .orElseThrow();
  }

  Origin origin(RawEvent raw) {
    return OriginMetadata.read(
        metadata.<Map<String, String>>readValue(raw.metadata()), raw.eventId());
  }
}
