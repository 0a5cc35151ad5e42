package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Answered;
import dev.docket.eventlog.UnitOfEvents.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes units of work: a whole batch in one statement and one commit, which also moves the single
 * head row, so that positions are gapless and in commit order over all nodes.
 */
final class EventAppender {

  private static final String APPEND =
      """
      with head as (
        update log_head set position = position + :count returning position - :count as base
      ), answered as (
        insert into command (guild_id, command_id, position, answer)
        select c.guild_id, c.command_id, head.base + c.last, c.answer
        from head, unnest(
          cast(:commandGuilds as bigint[]), cast(:commands as text[]), cast(:lasts as int[]),
          cast(:answers as jsonb[])
        ) as c (guild_id, command_id, last, answer)
      ), appended as (
        insert into event (
          position, guild_id, stream_type, stream, sequence, event_id, name, revision,
          occurred_at, payload, metadata)
        select head.base + e.ordinal, e.guild_id, e.stream_type, e.stream, e.sequence, e.event_id,
          e.name, e.revision, e.occurred_at, e.payload, e.metadata
        from head, unnest(
          cast(:guilds as bigint[]), cast(:types as text[]), cast(:streams as text[]),
          cast(:sequences as bigint[]), cast(:ids as uuid[]), cast(:names as text[]),
          cast(:revisions as int[]), cast(:times as timestamptz[]), cast(:payloads as jsonb[]),
          cast(:metadata as jsonb[])
        ) with ordinality as e (
          guild_id, stream_type, stream, sequence, event_id, name, revision, occurred_at, payload,
          metadata, ordinal)
      )
      select base from head
      """;

  private static final String TAKEN_COMMANDS =
      """
      select c.guild_id || '/' || c.command_id
      from command c
      join unnest(cast(:guilds as bigint[]), cast(:commands as text[])) as k (guild_id, command_id)
        using (guild_id, command_id)
      """;

  private static final String TAKEN_PLACES =
      """
      select e.stream || '/' || e.sequence
      from event e
      join unnest(cast(:streams as text[]), cast(:sequences as bigint[])) as k (stream, sequence)
        using (stream, sequence)
      """;

  private record Row(long guildId, Entry entry) {}

  private final JdbcClient jdbc;

  EventAppender(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Appends all units or none, and returns the position of each one's last event. */
  long[] append(List<UnitOfEvents> units) {
    var rows = new ArrayList<Row>();
    var lasts = new int[units.size()];
    for (var i = 0; i < lasts.length; i++) {
      var unit = units.get(i);
      unit.entries().forEach(it -> rows.add(new Row(unit.guildId(), it)));
      lasts[i] = rows.size();
    }
    var base = insert(units, lasts, rows);
    var positions = new long[lasts.length];
    for (var i = 0; i < lasts.length; i++) {
      positions[i] = base + lasts[i];
    }
    return positions;
  }

  private long insert(List<UnitOfEvents> units, int[] lasts, List<Row> rows) {
    var guilds = new ArrayList<Long>();
    var answered = new ArrayList<Answered>();
    var ends = new ArrayList<Integer>();
    for (var i = 0; i < lasts.length; i++) {
      var command = units.get(i).command();
      if (command != null) {
        guilds.add(units.get(i).guildId());
        answered.add(command);
        ends.add(lasts[i]);
      }
    }
    return jdbc.sql(APPEND)
        .param("count", rows.size())
        .param("commandGuilds", longs(guilds))
        .param("commands", texts(answered, Answered::commandId))
        .param("lasts", ends.stream().mapToInt(Integer::intValue).toArray())
        .param("answers", texts(answered, Answered::answer))
        .param("guilds", rows.stream().mapToLong(Row::guildId).toArray())
        .param("types", texts(rows, it -> it.entry().streamType()))
        .param("streams", texts(rows, it -> it.entry().stream()))
        .param("sequences", rows.stream().mapToLong(it -> it.entry().sequence()).toArray())
        .param("ids", texts(rows, it -> it.entry().eventId()))
        .param("names", texts(rows, it -> it.entry().name()))
        .param("revisions", rows.stream().mapToInt(it -> it.entry().revision()).toArray())
        .param("times", texts(rows, it -> it.entry().occurredAt()))
        .param("payloads", texts(rows, it -> it.entry().payload()))
        .param("metadata", texts(rows, it -> it.entry().metadata()))
        .query(Long.class)
        .single();
  }

  /** Which of these units the log has no room for any more, as it stands now. */
  Taken taken(List<UnitOfEvents> units) {
    var commanded = units.stream().filter(it -> it.command() != null).toList();
    var entries = units.stream().flatMap(it -> it.entries().stream()).toList();
    var commands =
        jdbc.sql(TAKEN_COMMANDS)
            .param("guilds", commanded.stream().mapToLong(UnitOfEvents::guildId).toArray())
            .param("commands", texts(commanded, UnitOfEvents::commandId))
            .query(String.class)
            .set();
    var places =
        jdbc.sql(TAKEN_PLACES)
            .param("streams", texts(entries, Entry::stream))
            .param("sequences", entries.stream().mapToLong(Entry::sequence).toArray())
            .query(String.class)
            .set();
    return new Taken(new HashSet<>(commands), new HashSet<>(places));
  }

  /**
   * Command ids and places in streams that are taken; also used to keep a batch free of clashes.
   */
  record Taken(Set<String> commands, Set<String> places) {

    static Taken none() {
      return new Taken(new HashSet<>(), new HashSet<>());
    }

    boolean hasCommandOf(UnitOfEvents unit) {
      return unit.command() != null && commands.contains(commandKey(unit));
    }

    boolean hasPlaceOf(UnitOfEvents unit) {
      return unit.entries().stream().anyMatch(it -> places.contains(placeKey(it)));
    }

    void add(UnitOfEvents unit) {
      if (unit.command() != null) {
        commands.add(commandKey(unit));
      }
      unit.entries().forEach(it -> places.add(placeKey(it)));
    }

    private static String commandKey(UnitOfEvents unit) {
      return unit.guildId() + "/" + unit.commandId();
    }

    private static String placeKey(Entry entry) {
      return entry.stream() + "/" + entry.sequence();
    }
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  /** The driver takes arrays of text, not of objects; PostgreSQL casts them to what it wants. */
  private static <T> String[] texts(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
