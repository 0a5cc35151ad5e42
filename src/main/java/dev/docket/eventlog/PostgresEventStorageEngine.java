package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The event log as Axon sees it. */
public final class PostgresEventStorageEngine implements EventStorageEngine {

  private static final int READ_AT_ONCE = 1_000;

  private final PostgresEventLog log;
  private final GroupCommit appends;
  private final SnapshotStore snapshots;
  private final NamedEventSerializer serializer;
  private final Runnable onAppend;

  /**
   * Adapts a log.
   *
   * @param onAppend called after each durable append, to wake whoever follows the log
   */
  public PostgresEventStorageEngine(
      PostgresEventLog log,
      GroupCommit appends,
      SnapshotStore snapshots,
      NamedEventSerializer serializer,
      Runnable onAppend) {
    this.log = log;
    this.appends = appends;
    this.snapshots = snapshots;
    this.serializer = serializer;
    this.onAppend = onAppend;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    var unit =
        new UnitOfEvents(
            guildOf(events.getFirst()),
            CurrentUnitOfWork.isStarted()
                ? answered(guildOf(events.getFirst()), CurrentUnitOfWork.get().root())
                : null,
            events.stream().map(this::entry).toList());
    var position = appends.append(unit);
    CurrentUnitOfWork.map(UnitOfWork::root)
        .map(root -> Acknowledgement.in(root.getMessage()))
        .ifPresent(it -> it.acknowledge(position));
    onAppend.run();
  }

  private UnitOfEvents.@Nullable Answered answered(long guildId, UnitOfWork<?> unit) {
    if (Acknowledgement.in(unit.getMessage()) == null || unit.getExecutionResult() == null) {
      return null;
    }
    var answer = unit.getExecutionResult().getResult().getPayload();
    var command = OriginMetadata.read(unit.getMessage()).commandId();
    return new UnitOfEvents.Answered(
        command,
        serializer
            .at(FirstAnswer.holder(guildId, command))
            .serialize(answer, String.class)
            .getData());
  }

  private UnitOfEvents.Entry entry(EventMessage<?> message) {
    var event = (DomainEventMessage<?>) message;
    var payload = message.serializePayload(serializer.at(message.getIdentifier()), String.class);
    return new UnitOfEvents.Entry(
        message.getIdentifier(),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
        CanonicalJson.of(payload.getData()),
        CanonicalJson.of(message.serializeMetaData(serializer, String.class).getData()));
  }

  private static long guildOf(EventMessage<?> message) {
    return ((GuildEvent) message.getPayload()).guildId();
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
    return log.stream(stream, firstSequenceNumber);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return log.lastSequence(stream);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return Stream.iterate(
            page(token == null ? 0 : token.position().orElseThrow()),
            page -> !page.isEmpty(),
            page -> page(page.getLast().trackingToken().position().orElseThrow()))
        .flatMap(List::stream);
  }

  private List<TrackedEventMessage<?>> page(long position) {
    return log.messages(position, READ_AT_ONCE, TextForm.OPEN).toList();
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return new GlobalSequenceTrackingToken(log.headAt(instant.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return snapshots.read(stream);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.prepare(snapshot).run();
  }
}
