package dev.docket.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads long stretches of the log, for those who follow it. */
public final class EventReader {

  /** Keeps a statement short where a stretch holds nothing of what is looked for. */
  private static final long LONGEST_STRETCH = 200_000;

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

  private static final String SEGMENT =
      COLUMNS
          + """
          where position > ? and position <= ? and name = any (?)
            and (((guild_id >> 22) # guild_id) & 9223372036854775807) % ? = ?
          order by position
          limit ?
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

  /** Whatever comes next in the log. */
  public LogPage after(long position, int limit) {
    var events = jdbc.sql(ALL).params(position, limit).query(this::event).list();
    return page(events, events.isEmpty() ? position : events.getLast().position(), limit);
  }

  /** What comes next of some names, in the guilds of one segment. */
  public LogPage after(
      long position, int limit, Collection<String> names, int segment, int segments) {
    var end = Math.min(head(), position + LONGEST_STRETCH);
    if (end <= position) {
      return new LogPage(List.of(), position, false);
    }
    var events =
        jdbc.sql(SEGMENT)
            .params(position, end, names.toArray(String[]::new), segments, segment, limit)
            .query(this::event)
            .list();
    return events.size() == limit
        ? page(events, events.getLast().position(), limit)
        : new LogPage(events, end, end == position + LONGEST_STRETCH);
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

  private static LogPage page(List<StoredEvent> events, long upTo, int limit) {
    return new LogPage(events, upTo, events.size() == limit);
  }

  private StoredEvent event(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        new StoredEvent.Row(
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
