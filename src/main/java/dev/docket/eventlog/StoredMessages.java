package dev.docket.eventlog;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Makes messages of stored events, as Axon's own tools do, but each with the serializer of its own
 * place.
 */
record StoredMessages(NamedEventSerializer serializer, EventUpcaster upcasters) {

  Stream<DomainEventMessage<?>> read(Stream<? extends DomainEventData<?>> stored, TextForm texts) {
    return upcasters
        .upcast(stored.map(it -> new InitialEventRepresentation(it, serializer)))
        .map(it -> message(it, texts));
  }

  private DomainEventMessage<?> message(IntermediateEventRepresentation event, TextForm texts) {
    var id = event.getMessageIdentifier();
    var message =
        new SerializedMessage<>(
            id,
            new LazyDeserializingObject<>(
                event::getData, event.getType(), serializer.at(id, texts)),
            event.getMetaData());
    var type = event.getAggregateType().orElseThrow();
    var stream = event.getAggregateIdentifier().orElseThrow();
    long sequence = event.getSequenceNumber().orElseThrow();
    TrackingToken token = event.getTrackingToken().orElse(null);
    return token == null
        ? new GenericDomainEventMessage<>(type, stream, sequence, message, event::getTimestamp)
        : new GenericTrackedDomainEventMessage<>(
            token, type, stream, sequence, message, event::getTimestamp);
  }
}
