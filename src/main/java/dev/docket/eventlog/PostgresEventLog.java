package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the append-only log: gapless positions in commit order. */
public final class PostgresEventLog {

  private static final String COLUMNS =
      """
      select position, stream_type, stream, sequence, event_id, name, revision, occurred_at,
        payload::text as payload, metadata::text as metadata
      from event
      """;

  private final JdbcClient jdbc;
  private final StoredMessages messages;

  /** Reads through the given client, so that a surrounding transaction is joined. */
  public PostgresEventLog(
      JdbcClient jdbc, NamedEventSerializer serializer, EventUpcaster upcasters) {
    this.jdbc = jdbc;
    this.messages = new StoredMessages(serializer, upcasters);
  }

  /** The events of one stream from a sequence on, oldest first, with open texts. */
  public DomainEventStream stream(String stream, long fromSequence) {
    var entries =
        read(() ->
            jdbc.sql(COLUMNS + "where stream = ? and sequence >= ? order by sequence")
                .params(stream, fromSequence)
                .query(PostgresEventLog::entry)
                .list());
    return DomainEventStream.of(
        messages.read(entries.stream(), TextForm.OPEN),
        () -> entries.isEmpty() ? null : entries.getLast().getSequenceNumber());
  }

  /** The sequence of a stream's last event. */
  public Optional<Long> lastSequence(String stream) {
    return read(() ->
        jdbc.sql("select max(sequence) from event where stream = ?")
            .param(stream)
            .query(Long.class)
            .optional());
  }

  /** Events after a position, in order, at most so many, with open texts. */
  public List<Recorded> after(long position, int limit) {
    return after(position, limit, TextForm.OPEN);
  }

  /** Events after a position, in order, at most so many. */
  public List<Recorded> after(long position, int limit, TextForm texts) {
    return messages(position, limit, texts).map(PostgresEventLog::recorded).toList();
  }

  Stream<TrackedEventMessage<?>> messages(long position, int limit, TextForm texts) {
    var entries =
        read(() ->
            jdbc.sql(COLUMNS + "where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, number) ->
                    new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("position")),
                        entry(row, number)))
                .list());
    return messages.read(entries.stream(), texts).map(it -> (TrackedEventMessage<?>) it);
  }

  /** The position of the last event; 0 in an empty log. */
  public long head() {
    return read(() -> jdbc.sql("select position from log_head").query(Long.class).single());
  }

  /** The position of the last event decided before an instant; 0 if there is none. */
  long headAt(OffsetDateTime instant) {
    return read(() ->
        jdbc.sql("select coalesce(max(position), 0) from event where occurred_at < ?")
            .param(instant)
            .query(Long.class)
            .single());
  }

  /** What a command was answered, if it was seen before. */
  public Optional<FirstAnswer> firstAnswer(long guildId, String commandId) {
    return read(() ->
        jdbc.sql(
                "select position, answer::text as answer from command"
                    + " where guild_id = ? and command_id = ?")
            .params(guildId, commandId)
            .query(FirstAnswer.class)
            .optional());
  }

  private static <T> T read(java.util.function.Supplier<T> query) {
    try {
      return query.get();
    } catch (DataAccessException e) {
      throw LogErrors.translate(e);
    }
  }

  private static GenericDomainEventEntry<String> entry(ResultSet row, int number)
      throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString("stream_type"),
        row.getString("stream"),
        row.getLong("sequence"),
        row.getString("event_id"),
        DateTimeFormatter.ISO_INSTANT.format(row.getObject("occurred_at", OffsetDateTime.class)),
        row.getString("name"),
        row.getString("revision"),
        row.getString("payload"),
        row.getString("metadata"));
  }

  private record Delivered(
      long position,
      String eventId,
      String stream,
      long sequence,
      GuildEvent event,
      Origin origin,
      Instant occurredAt)
      implements Recorded {}

  static Recorded recorded(TrackedEventMessage<?> message) {
    var event = (DomainEventMessage<?>) message;
    return new Delivered(
        message.trackingToken().position().orElseThrow(),
        message.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        (GuildEvent) message.getPayload(),
        OriginMetadata.read(message),
        message.getTimestamp());
  }
}
