package dev.docket.eventlog;

import dev.docket.kernel.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds events by what they are, where {@link PostgresEventLog} only reads on. */
public final class LogSearch {

  private static final int READ_AT_ONCE = 1_000;

  /** By more than this, clocks of nodes do not disagree. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private static final String COLUMNS =
      """
      select e.position, e.guild_id, e.stream_type, e.stream, e.sequence, e.event_id, e.name,
        e.revision, e.occurred_at, e.payload::text as payload, e.metadata::text as metadata
      """;

  private static final String EVERYWHERE =
      """
      from event e
      where true
      """;

  private static final String IN_STREAMS =
      """
      from event e
      where e.stream = any (cast(:streams as text[]))
      """;

  /** Ranges of the index on streams, which are ordered by bytes. */
  private static final String BELOW_STREAMS =
      """
      from unnest(cast(:lows as text[]), cast(:highs as text[])) as r (low, high)
      join event e on e.stream collate "C" >= r.low and e.stream collate "C" < r.high
      where true
      """;

  private static final String MATCHING =
      """
        and e.position > :after and e.position <= :upTo
        and (cast(:guild as bigint) is null or e.guild_id = :guild)
        and (cast(:name as text) is null or e.name = :name)
        and (cast(:actor as text) is null or e.metadata ->> 'actor' = :actor)
        and (cast(:since as timestamptz) is null or e.occurred_at >= :since)
        and (cast(:until as timestamptz) is null or e.occurred_at < :until)
      """;

  private static final String BY_POSITION =
      """
      order by e.position
      """;

  private static final String BY_STREAM =
      """
      order by e.stream collate "C", e.sequence
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventDecoder decoder;

  /** Searches through the given client, so that a surrounding transaction is joined. */
  public LogSearch(JdbcClient jdbc, TransactionTemplate transaction, EventDecoder decoder) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.decoder = decoder;
  }

  /** The first events that match, in the order of the log, as they were stored. */
  public List<RawEvent> list(EventFilter filter, int limit) {
    return read(() ->
        search(filter, BY_POSITION + "limit :limit")
            .param("limit", limit)
            .query(LogSearch::raw)
            .list());
  }

  /** Reads all events that match, in the order of the log, page by page. */
  public void forEachPage(EventFilter filter, Consumer<List<RawEvent>> work) {
    forEachPage(filter, BY_POSITION, work);
  }

  /** Reads all events that match, each stream whole before the next one, page by page. */
  public void forEachPageByStream(EventFilter filter, Consumer<List<RawEvent>> work) {
    forEachPage(filter, BY_STREAM, work);
  }

  private void forEachPage(EventFilter filter, String order, Consumer<List<RawEvent>> work) {
    // The driver hands a result over bit by bit only within a transaction.
    transaction.executeWithoutResult(_ -> {
      try (var found = find(filter, order)) {
        var page = new ArrayList<RawEvent>(READ_AT_ONCE);
        found.forEach(event -> {
          page.add(event);
          if (page.size() == READ_AT_ONCE) {
            work.accept(List.copyOf(page));
            page.clear();
          }
        });
        if (!page.isEmpty()) {
          work.accept(page);
        }
      }
    });
  }

  private Stream<RawEvent> find(EventFilter filter, String order) {
    return read(
        () -> search(filter, order).withFetchSize(READ_AT_ONCE).query(LogSearch::raw).stream());
  }

  private StatementSpec search(EventFilter filter, String limit) {
    return in(filter.streams(), limit)
        .param("after", after(filter))
        .param("upTo", upTo(filter))
        .param("guild", filter.guildId())
        .param("name", filter.name())
        .param("actor", filter.actorId() == null ? null : filter.actorId().toString())
        .param("since", utc(filter.since()))
        .param("until", utc(filter.until()));
  }

  private StatementSpec in(List<String> streams, String limit) {
    if (streams.isEmpty()) {
      return jdbc.sql(COLUMNS + EVERYWHERE + MATCHING + limit);
    }
    if (streams.stream().noneMatch(LogSearch::isPrefix)) {
      return jdbc.sql(COLUMNS + IN_STREAMS + MATCHING + limit)
          .param("streams", streams.toArray(String[]::new));
    }
    return jdbc.sql(COLUMNS + BELOW_STREAMS + MATCHING + limit)
        .param("lows", streams.toArray(String[]::new))
        .param("highs", streams.stream().map(LogSearch::firstBehind).toArray(String[]::new));
  }

  private static boolean isPrefix(String stream) {
    return stream.endsWith("/");
  }

  /** What sorts right behind a stream, or behind all streams below a slash. */
  private static String firstBehind(String stream) {
    return isPrefix(stream) ? stream.substring(0, stream.length() - 1) + "0" : stream + "\u0001";
  }

  /** The position behind which a range of the log begins. */
  public long firstAfter(EventFilter range) {
    var since = range.since();
    return since == null ? range.after() : Math.max(range.after(), positionAt(since.minusNanos(1)));
  }

  /** The position at which a range of the log ends, at the end of the log at the latest. */
  public long lastUpTo(EventFilter range) {
    var until = range.until();
    return Math.min(
        Math.min(range.upTo(), head()),
        until == null ? Long.MAX_VALUE : positionAt(until.minusNanos(1)));
  }

  private long after(EventFilter filter) {
    return filter.since() == null
        ? filter.after()
        : Math.max(filter.after(), positionAt(filter.since().minus(CLOCKS_APART)));
  }

  private long upTo(EventFilter filter) {
    return filter.until() == null
        ? filter.upTo()
        : Math.min(filter.upTo(), positionAt(filter.until().plus(CLOCKS_APART)));
  }

  /** The position of the last event that counts at a point in the past; 0 if there is none. */
  public long position(AsOf asOf) {
    return switch (asOf) {
      case AsOf.Position(var position) -> Math.min(position, head());
      case AsOf.Moment(var at) -> positionAt(at);
    };
  }

  /**
   * The position of the last event decided at or before a moment, found by halving: times of
   * decision rise with the positions, but for as much as the clocks of nodes disagree.
   */
  private long positionAt(Instant at) {
    var before = 0L;
    var after = head() + 1;
    while (after - before > 1) {
      var middle = (before + after) >>> 1;
      if (occurredAt(middle).isAfter(at)) {
        after = middle;
      } else {
        before = middle;
      }
    }
    return before;
  }

  /** When the event at a position was decided. */
  public Instant occurredAt(long position) {
    return read(() ->
        jdbc.sql("select occurred_at from event where position = ?")
            .param(position)
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  private long head() {
    return read(() -> jdbc.sql("select position from log_head").query(Long.class).single());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static <T> T read(Supplier<T> query) {
    try {
      return query.get();
    } catch (DataAccessException | TransactionException e) {
      throw LogErrors.translate(e);
    }
  }

  /** The one place where what was stored leaves the log unread. */
  private static RawEvent raw(ResultSet row, int number) throws SQLException {
    return new RawEvent(
        row.getLong("position"),
        row.getLong("guild_id"),
        row.getString("stream_type"),
        row.getString("stream"),
        row.getLong("sequence"),
        row.getString("event_id"),
        row.getString("name"),
        row.getInt("revision"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("payload"),
        row.getString("metadata"));
  }

  /** What these events say, with personal texts as they are stored. */
  public List<StoredEvent> recorded(List<RawEvent> events) {
    return events.stream().map(decoder::stored).toList();
  }
}
