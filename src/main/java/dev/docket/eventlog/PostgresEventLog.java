package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The append-only log: one gapless position in commit order, kept by a single head row that each
 * append moves.
 */
public final class PostgresEventLog {

  private static final String APPEND =
      """
      with head as (
        update log_head set position = position + :count returning position - :count as base
      ), answered as (
        insert into command (guild_id, command_id, position, answer)
        select :guild, :command, base + :count, cast(:answer as jsonb)
        from head where cast(:command as text) is not null
      )
      insert into event (
        position, guild_id, stream_type, stream, sequence, event_id, name, revision,
        occurred_at, payload, metadata)
      select head.base + e.ordinal, :guild, e.stream_type, e.stream, e.sequence, e.event_id,
        e.name, e.revision, e.occurred_at, e.payload, e.metadata
      from head, unnest(
        cast(:types as text[]), cast(:streams as text[]), cast(:sequences as bigint[]),
        cast(:ids as uuid[]), cast(:names as text[]), cast(:revisions as int[]),
        cast(:times as timestamptz[]), cast(:payloads as jsonb[]), cast(:metadata as jsonb[])
      ) with ordinality as e (
        stream_type, stream, sequence, event_id, name, revision, occurred_at, payload, metadata,
        ordinal)
      returning position
      """;

  private static final String COLUMNS =
      """
      select position, stream_type, stream, sequence, event_id, name, revision, occurred_at,
        payload::text as payload, metadata::text as metadata
      from event
      """;

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final EventUpcaster upcasters;

  /** Reads and writes through the given client, so that a surrounding transaction is joined. */
  public PostgresEventLog(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /** Appends a unit of work and returns the position of its last event once that is durable. */
  long append(UnitOfEvents unit) {
    try {
      var entries = unit.entries();
      var command = unit.command();
      return jdbc
          .sql(APPEND)
          .param("count", entries.size())
          .param("guild", unit.guildId())
          .param("command", command == null ? null : command.commandId())
          .param("answer", command == null ? null : command.answer())
          .param("types", texts(entries, UnitOfEvents.Entry::streamType))
          .param("streams", texts(entries, UnitOfEvents.Entry::stream))
          .param("sequences", entries.stream().mapToLong(UnitOfEvents.Entry::sequence).toArray())
          .param("ids", texts(entries, UnitOfEvents.Entry::eventId))
          .param("names", texts(entries, UnitOfEvents.Entry::name))
          .param("revisions", entries.stream().mapToInt(UnitOfEvents.Entry::revision).toArray())
          .param("times", texts(entries, UnitOfEvents.Entry::occurredAt))
          .param("payloads", texts(entries, UnitOfEvents.Entry::payload))
          .param("metadata", texts(entries, UnitOfEvents.Entry::metadata))
          .query(Long.class)
          .list()
          .stream()
          .mapToLong(Long::longValue)
          .max()
          .orElseThrow();
    } catch (DataAccessException e) {
      throw LogErrors.translate(e, unit);
    }
  }

  /** The driver takes arrays of text, not of objects; PostgreSQL casts them to what it wants. */
  private static String[] texts(
      List<UnitOfEvents.Entry> entries, Function<UnitOfEvents.Entry, String> value) {
    return entries.stream().map(value).toArray(String[]::new);
  }

  /** The events of one stream from a sequence on, oldest first. */
  List<DomainEventData<String>> stream(String stream, long fromSequence) {
    return read(() ->
        jdbc
            .sql(COLUMNS + "where stream = ? and sequence >= ? order by sequence")
            .params(stream, fromSequence)
            .query(PostgresEventLog::entry)
            .list()
            .stream()
            .<DomainEventData<String>>map(it -> it)
            .toList());
  }

  /** The sequence of a stream's last event. */
  Optional<Long> lastSequence(String stream) {
    return read(() ->
        jdbc.sql("select max(sequence) from event where stream = ?")
            .param(stream)
            .query(Long.class)
            .optional());
  }

  /** Events after a position, in order, at most so many. */
  public List<Recorded> after(long position, int limit) {
    return messages(position, limit).map(PostgresEventLog::recorded).toList();
  }

  Stream<TrackedEventMessage<?>> messages(long position, int limit) {
    var entries =
        read(() ->
            jdbc.sql(COLUMNS + "where position > ? order by position limit ?")
                .params(position, limit)
                .query((row, number) ->
                    new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("position")),
                        entry(row, number)))
                .list());
    return EventUtils.upcastAndDeserializeTrackedEvents(entries.stream(), serializer, upcasters);
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
      throw LogErrors.translate(e, null);
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

  private static Recorded recorded(TrackedEventMessage<?> message) {
    var event = (DomainEventMessage<?>) message;
    return new Recorded(
        message.trackingToken().position().orElseThrow(),
        message.getIdentifier(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        (GuildEvent) message.getPayload(),
        OriginMetadata.read(message),
        message.getTimestamp());
  }
}
