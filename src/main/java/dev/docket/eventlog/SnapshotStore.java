package dev.docket.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the state of long streams, under the revision of the aggregate class that wrote it; of any
 * other revision, nothing is read.
 */
public final class SnapshotStore {

  private static final String STORE =
      """
      insert into snapshot as old (stream, stream_type, sequence, revision, taken_at, state)
      values (:stream, :type, :sequence, :revision, clock_timestamp(), cast(:state as jsonb))
      on conflict (stream) do update
      set sequence = excluded.sequence, revision = excluded.revision,
        taken_at = excluded.taken_at, state = excluded.state
      where (old.sequence, old.revision) <> (excluded.sequence, excluded.revision)
        and old.sequence <= excluded.sequence
      """;

  private final JdbcClient jdbc;
  private final NamedEventSerializer serializer;
  private final Map<String, Class<?>> aggregates = new HashMap<>();

  /**
   * Keeps snapshots of those aggregate classes that state a revision.
   *
   * @param aggregates of all features
   */
  public SnapshotStore(
      JdbcClient jdbc, NamedEventSerializer serializer, Collection<Class<?>> aggregates) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    for (var aggregate : aggregates) {
      if (isSnapshotted(aggregate)) {
        this.aggregates.put(aggregate.getAnnotation(AggregateRoot.class).type(), aggregate);
      }
    }
  }

  /** Whether an aggregate class states the revision of its state, which is what snapshots need. */
  public static boolean isSnapshotted(Class<?> aggregate) {
    return aggregate.isAnnotationPresent(Revision.class);
  }

  Optional<DomainEventMessage<?>> read(String stream) {
    try {
      return jdbc.sql(
              "select stream_type, sequence, revision, state::text as state from snapshot"
                  + " where stream = ?")
          .param(stream)
          .query(Stored::read)
          .optional()
          .filter(this::isReadable)
          .map(it -> message(stream, it));
    } catch (DataAccessException e) {
      throw LogErrors.translate(e);
    }
  }

  /** Writes a state down at once, and returns what stores it. */
  public Runnable prepare(DomainEventMessage<?> snapshot) {
    var state =
        at(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber())
            .serialize(snapshot.getPayload(), String.class)
            .getData();
    return () -> store(snapshot, state);
  }

  private void store(DomainEventMessage<?> snapshot, String state) {
    try {
      jdbc.sql(STORE)
          .param("stream", snapshot.getAggregateIdentifier())
          .param("type", snapshot.getType())
          .param("sequence", snapshot.getSequenceNumber())
          .param("revision", revision(snapshot.getPayloadType()))
          .param("state", state)
          .update();
    } catch (DataAccessException e) {
      throw LogErrors.translate(e);
    }
  }

  private record Stored(String type, long sequence, String revision, String state) {

    static Stored read(ResultSet row, int number) throws SQLException {
      return new Stored(
          row.getString("stream_type"),
          row.getLong("sequence"),
          row.getString("revision"),
          row.getString("state"));
    }
  }

  private boolean isReadable(Stored stored) {
    var aggregate = aggregates.get(stored.type());
    return aggregate != null && revision(aggregate).equals(stored.revision());
  }

  private DomainEventMessage<?> message(String stream, Stored stored) {
    var type = new SimpleSerializedType(aggregates.get(stored.type()).getName(), null);
    Object state =
        at(stream, stored.sequence())
            .deserialize(new SimpleSerializedObject<>(stored.state(), String.class, type));
    return new GenericDomainEventMessage<>(stored.type(), stream, stored.sequence(), state);
  }

  /** What a member's record remembers of texts is sealed to the snapshot that holds it. */
  private Serializer at(String stream, long sequence) {
    return serializer.at("snapshot/" + stream + "/" + sequence);
  }

  private static String revision(Class<?> aggregate) {
    return aggregate.getAnnotation(Revision.class).value();
  }
}
