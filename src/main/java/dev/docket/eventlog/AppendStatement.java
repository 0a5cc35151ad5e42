package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Answered;
import dev.docket.eventlog.UnitOfEvents.Entry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A batch of units, chained to a head of the log, as one statement that writes all of it or, if the
 * head has moved, nothing.
 */
final class AppendStatement {

  private static final String SQL =
      """
      with head as (
        update log_head set position = ?, hash = ? where position = ? and hash = ?
        returning position
      ), answered as (
        insert into command (guild_id, command_id, position, answer)
        select c.guild_id, c.command_id, c.position, c.answer
        from head, unnest(
          cast(? as bigint[]), cast(? as text[]), cast(? as bigint[]), cast(? as jsonb[])
        ) as c (guild_id, command_id, position, answer)
      ), appended as (
        insert into event (
          position, guild_id, stream_type, stream, sequence, event_id, name, revision,
          occurred_at, payload, metadata, hash)
        select e.position, e.guild_id, e.stream_type, e.stream, e.sequence, e.event_id, e.name,
          e.revision,
          timestamptz 'epoch' + e.micros / 1000000 * interval '1 second'
            + e.micros % 1000000 * interval '1 microsecond',
          e.payload, e.metadata, e.hash
        from head, unnest(
          cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as text[]),
          cast(? as bigint[]), cast(? as uuid[]), cast(? as text[]), cast(? as int[]),
          cast(? as bigint[]), cast(? as jsonb[]), cast(? as jsonb[]), cast(? as bytea[])
        ) as e (
          position, guild_id, stream_type, stream, sequence, event_id, name, revision, micros,
          payload, metadata, hash)
      )
      select case when ? then pg_notify('docket_log', ?) end,
        (select count(pg_notify('docket_stream', s)) from unnest(cast(? as text[])) as s)
      from head
      """;

  private record Row(long position, long guildId, Entry entry, byte[] hash) {}

  private record Answer(long position, long guildId, Answered answered) {}

  private final Head before;
  private final List<Row> rows = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final long[] lasts;
  private Head after;

  AppendStatement(HashChain chain, Head before, List<UnitOfEvents> units) {
    this.before = before;
    this.after = before;
    this.lasts = new long[units.size()];
    for (var i = 0; i < lasts.length; i++) {
      var unit = units.get(i);
      for (var entry : unit.entries()) {
        var position = after.position() + 1;
        var hash = chain.next(after.hash(), position, unit.guildId(), entry);
        rows.add(new Row(position, unit.guildId(), entry, hash));
        after = new Head(position, hash);
      }
      lasts[i] = after.position();
      if (unit.command() != null) {
        answers.add(new Answer(lasts[i], unit.guildId(), unit.command()));
      }
    }
  }

  /** The position of each unit's last event. */
  long[] lasts() {
    return lasts;
  }

  /** The head of the log once this is written. */
  Head after() {
    return after;
  }

  /**
   * Whether it was written; if not, the head has moved.
   *
   * @param tell whether all nodes are told so
   * @param node this one's name
   * @param announced the streams that all nodes are told of by name
   */
  boolean execute(Connection connection, boolean tell, String node, List<String> announced)
      throws SQLException {
    try (var statement = connection.prepareStatement(SQL)) {
      fill(statement, tell, node, announced);
      try (var result = statement.executeQuery()) {
        return result.next();
      }
    }
  }

  private void fill(PreparedStatement statement, boolean tell, String node, List<String> announced)
      throws SQLException {
    Object[] values = {
      after.position(),
      after.hash(),
      before.position(),
      before.hash(),
      answers.stream().mapToLong(Answer::guildId).toArray(),
      texts(answers, it -> it.answered().commandId()),
      answers.stream().mapToLong(Answer::position).toArray(),
      texts(answers, it -> it.answered().answer()),
      rows.stream().mapToLong(Row::position).toArray(),
      rows.stream().mapToLong(Row::guildId).toArray(),
      texts(rows, it -> it.entry().streamType()),
      texts(rows, it -> it.entry().stream()),
      rows.stream().mapToLong(it -> it.entry().sequence()).toArray(),
      texts(rows, it -> it.entry().eventId()),
      texts(rows, it -> it.entry().name()),
      rows.stream().mapToInt(it -> it.entry().revision()).toArray(),
      rows.stream().mapToLong(it -> it.entry().micros()).toArray(),
      texts(rows, it -> it.entry().payload()),
      texts(rows, it -> it.entry().metadata()),
      rows.stream().map(Row::hash).toArray(byte[][]::new),
      tell,
      node,
      announced.toArray(String[]::new)
    };
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** The driver takes arrays of text, not of objects; PostgreSQL casts them to what it wants. */
  private static <T> String[] texts(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
