package dev.docket.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads long stretches of the log, for those who follow it. */
public final class EventReader {

  private static final String COLUMNS =
      """
      select position, guild_id, stream_type, stream, sequence, event_id, name, revision,
        occurred_at, payload::text, metadata::text
      from event
      """;

  private static final String ALL =
      COLUMNS
          + """
          where position > ?
          order by position
          limit ?
          """;

  /** jsonb to text is what costs the server most, so metadata only comes when it is asked for. */
  private static final String STRETCH =
      """
      select position, guild_id, stream, event_id, name, revision, payload::text
      from event
      where position > ? and position <= ? and name = any (?)
        and (((guild_id >> 22) # guild_id) & 9223372036854775807) % ? = ?
      order by position
      """;

  private static final String EXACTLY =
      COLUMNS
          + """
          where position = any (?)
          order by position
          """;

  private final JdbcClient jdbc;
  private final EventDecoder decoder;

  /** Reads with the given client, so that a surrounding transaction is joined. */
  public EventReader(JdbcClient jdbc, EventDecoder decoder) {
    this.jdbc = jdbc;
    this.decoder = decoder;
  }

  /** What the stored names mean. */
  public EventDecoder decoder() {
    return decoder;
  }

  /** The position of the last event; 0 in an empty log. */
  public long head() {
    return jdbc.sql("select position from log_head").query(Long.class).single();
  }

  /** Whatever comes next in the log, at most so many events. */
  public List<StoredEvent> after(long position, int limit) {
    return jdbc.sql(ALL).params(position, limit).query(this::event).list();
  }

  /** The events of some names in a stretch of the log, in the guilds of one segment. */
  public List<StoredEvent> stretch(
      long after, long upTo, Collection<String> names, int segment, int segments) {
    return jdbc.sql(STRETCH)
        .params(after, upTo, names.toArray(String[]::new), segments, segment)
        .query(this::lean)
        .list();
  }

  /** The events at exactly these positions. */
  public List<StoredEvent> at(Collection<Long> positions) {
    return jdbc.sql(EXACTLY).param(positions.toArray(Long[]::new)).query(this::event).list();
  }

  /**
   * The segment of a guild, as the statement computes it: snowflakes alone are not spread evenly.
   */
  public static int segmentOf(long guildId, int segments) {
    return (int) ((((guildId >> 22) ^ guildId) & Long.MAX_VALUE) % segments);
  }

  private StoredEvent lean(ResultSet row, int number) throws SQLException {
    var position = row.getLong(1);
    return new StoredEvent(
        position,
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        () -> at(List.of(position)).getFirst().raw(),
        decoder);
  }

  private StoredEvent event(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        new RawEvent(
            row.getLong(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getString(6),
            row.getString(7),
            row.getInt(8),
            row.getObject(9, OffsetDateTime.class).toInstant(),
            row.getString(10),
            row.getString(11)),
        decoder);
  }
}
