package dev.docket.bench;

import dev.docket.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The baseline of whatever writes: rows like those of the log, one prepared insert and one commit
 * each, on connections of their own.
 */
final class RawInserts implements AutoCloseable {

  static final int CONNECTIONS = 8;

  private static final String TABLE =
      """
      create table if not exists bench_raw (
        position    bigint      primary key,
        guild_id    bigint      not null,
        stream_type text        not null,
        stream      text        not null,
        sequence    bigint      not null,
        event_id    uuid        not null unique,
        name        text        not null,
        revision    int         not null,
        occurred_at timestamptz not null,
        payload     jsonb       not null,
        metadata    jsonb       not null,
        unique (stream, sequence)
      )
      """;

  private static final String INSERT =
      """
      insert into bench_raw values (?, 1, 'progress', ?, ?, ?, 'level.xp-awarded', 1,
        clock_timestamp(), cast(? as jsonb), cast(? as jsonb))
      """;

  private static final String PAYLOAD =
      "{\"guildId\":1,\"userId\":1001,\"channelId\":5,\"messageId\":1234567890123,\"roll\":20,"
          + "\"multiplier\":1.0,\"amount\":20,\"xp\":123460,\"at\":\"2026-06-01T12:00:00Z\"}";
  private static final String METADATA =
      "{\"actor\":\"1001\",\"source\":\"DISCORD\",\"command\":\"message/1234567890123\","
          + "\"correlation\":\"message/1234567890123\"}";

  private final AtomicLong ids = new AtomicLong();
  private final List<Connection> connections = new ArrayList<>();
  private final List<PreparedStatement> statements = new ArrayList<>();

  RawInserts(DatabaseAccess database) throws SQLException {
    for (var i = 0; i < CONNECTIONS; i++) {
      var connection =
          DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
      connections.add(connection);
      if (i == 0) {
        try (var create = connection.createStatement()) {
          create.execute(TABLE);
        }
      }
      statements.add(connection.prepareStatement(INSERT));
    }
  }

  Load.Outcome asFastAsPossible(Duration lasting) throws InterruptedException {
    return Load.of(CONNECTIONS, lasting, (caller, _, _) -> insert(caller));
  }

  Load.Outcome paced(double perSecond, Duration lasting) throws InterruptedException {
    return Load.paced(CONNECTIONS, perSecond, lasting, (caller, _, _) -> insert(caller));
  }

  private void insert(int caller) throws SQLException {
    var id = ids.incrementAndGet();
    var statement = statements.get(caller);
    statement.setLong(1, id);
    statement.setString(2, "progress/1/" + (1_001 + caller));
    statement.setLong(3, id);
    statement.setObject(4, UUID.randomUUID());
    statement.setString(5, PAYLOAD);
    statement.setString(6, METADATA);
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (var connection : connections) {
      connection.close();
    }
  }
}
