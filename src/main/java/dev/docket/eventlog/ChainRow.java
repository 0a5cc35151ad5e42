package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stored event with its hash, as the verifier reads it.
 *
 * @param entry with the JSON as jsonb spells it
 * @param predecessor the position of the event before it in its stream
 */
record ChainRow(long position, long guildId, Entry entry, byte[] hash, @Nullable Long predecessor) {

  private static final String PAGE =
      """
      select e.position, e.guild_id, e.stream_type, e.stream, e.sequence, e.event_id, e.name,
        e.revision, e.occurred_at, e.payload::text as payload, e.metadata::text as metadata,
        e.hash, p.position as predecessor
      from event e
      left join event p on p.stream = e.stream and p.sequence = e.sequence - 1
      where e.position > :after and e.position <= :to
      order by e.position
      limit :limit
      """;

  static List<ChainRow> page(JdbcClient jdbc, long after, long to, int limit) {
    return jdbc.sql(PAGE)
        .param("after", after)
        .param("to", to)
        .param("limit", limit)
        .query(ChainRow::read)
        .list();
  }

  private static ChainRow read(ResultSet row, int number) throws SQLException {
    return new ChainRow(
        row.getLong("position"),
        row.getLong("guild_id"),
        new Entry(
            row.getString("event_id"),
            row.getString("stream_type"),
            row.getString("stream"),
            row.getLong("sequence"),
            row.getString("name"),
            row.getInt("revision"),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getString("payload"),
            row.getString("metadata")),
        row.getBytes("hash"),
        row.getObject("predecessor", Long.class));
  }

  Anchor anchor() {
    return Anchor.at(position, hash);
  }

  /** Whether the event follows another of its stream, or is its stream's first. */
  boolean isInStreamOrder() {
    return entry.sequence() == 0 || (predecessor != null && predecessor < position);
  }

  byte[] recomputed(HashChain chain, byte[] previous) {
    var canonical =
        new Entry(
            entry.eventId(),
            entry.streamType(),
            entry.stream(),
            entry.sequence(),
            entry.name(),
            entry.revision(),
            entry.occurredAt(),
            CanonicalJson.of(entry.payload()),
            CanonicalJson.of(entry.metadata()));
    return chain.next(previous, position, guildId, canonical);
  }
}
