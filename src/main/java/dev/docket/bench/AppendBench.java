package dev.docket.bench;

import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Acknowledged, durable XP commands through the command bus, against single-row inserts of the same
 * row at 8 connections, each committed by itself: the two in turns on one server.
 */
public final class AppendBench {

  private static final int RAW_CONNECTIONS = 8;
  private static final long GUILD = 1;

  private static final String RAW_TABLE =
      """
      create table if not exists bench_raw (like event including all)
      """;

  private static final String RAW_INSERT =
      """
      insert into bench_raw values (?, 1, 'progress', ?, ?, ?, 'level.xp-awarded', 1,
        clock_timestamp(), cast(? as jsonb), cast(? as jsonb), decode(repeat('00', 32), 'hex'))
      """;

  private static final String PAYLOAD =
      "{\"guildId\":1,\"userId\":1001,\"channelId\":5,\"messageId\":1234567890123,\"roll\":20,"
          + "\"multiplier\":1.0,\"amount\":20,\"xp\":123460,\"at\":\"2026-06-01T12:00:00Z\"}";
  private static final String METADATA =
      "{\"actor\":\"1001\",\"source\":\"DISCORD\",\"command\":\"message/1234567890123\","
          + "\"correlation\":\"message/1234567890123\"}";

  private final Commands commands;
  private final String jdbcUrl;
  private final String user;
  private final String password;
  private final int members;
  private final Duration lasting;
  private final AtomicLong ids = new AtomicLong();

  /**
   * Measures one Docket on one database.
   *
   * @param members over how many members the commands are spread
   * @param lasting of each measurement
   */
  public AppendBench(
      Commands commands,
      String jdbcUrl,
      String user,
      String password,
      int members,
      Duration lasting) {
    this.commands = commands;
    this.jdbcUrl = jdbcUrl;
    this.user = user;
    this.password = password;
    this.members = members;
    this.lasting = lasting;
  }

  /** Measures so many rounds after one that warms up, and says what came out. */
  public void run(List<Integer> callers, int rounds, Consumer<String> say)
      throws SQLException, InterruptedException {
    say.accept("raw: single-row insert and commit, %d connections".formatted(RAW_CONNECTIONS));
    var ratios = new double[callers.size()][rounds];
    for (var round = -1; round < rounds; round++) {
      for (var i = 0; i < callers.size(); i++) {
        var before = raw();
        var docket = docket(callers.get(i));
        var ratio = docket.perSecond() / ((before.perSecond() + raw().perSecond()) / 2);
        if (round >= 0) {
          ratios[i][round] = ratio;
          say.accept(
              "round %d: %4d callers %8.0f/s, p99 %6.1f ms; raw %8.0f/s; ratio %.2f"
                  .formatted(
                      round + 1,
                      callers.get(i),
                      docket.perSecond(),
                      docket.p99Millis(),
                      before.perSecond(),
                      ratio));
        }
      }
    }
    for (var i = 0; i < callers.size(); i++) {
      var sorted = Arrays.stream(ratios[i]).sorted().toArray();
      say.accept(
          "%4d callers: ratio to raw, median %.2f [%.2f to %.2f]"
              .formatted(
                  callers.get(i), sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]));
    }
  }

  private Load.Outcome docket(int callers) throws InterruptedException {
    return Load.of(
        callers,
        lasting,
        (caller, turn) -> {
          var id = ids.incrementAndGet();
          var member = 1_001 + (caller + turn * callers) % members;
          commands.send(
              new AwardXp(GUILD, member, 5, id, Instant.EPOCH.plusSeconds(id)),
              Origin.of(member, Source.DISCORD, "bench/" + id));
        });
  }

  private Load.Outcome raw() throws SQLException, InterruptedException {
    var connections = new ArrayList<Connection>();
    var statements = new ArrayList<PreparedStatement>();
    try {
      for (var i = 0; i < RAW_CONNECTIONS; i++) {
        var connection = DriverManager.getConnection(jdbcUrl, user, password);
        connections.add(connection);
        if (i == 0) {
          try (var create = connection.createStatement()) {
            create.execute(RAW_TABLE);
          }
        }
        statements.add(connection.prepareStatement(RAW_INSERT));
      }
      return Load.of(
          RAW_CONNECTIONS, lasting, (caller, turn) -> insert(statements.get(caller), caller));
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
  }

  private void insert(PreparedStatement statement, int caller) throws SQLException {
    var id = ids.incrementAndGet();
    statement.setLong(1, id);
    statement.setString(2, "progress/1/" + (1_001 + caller));
    statement.setLong(3, id);
    statement.setObject(4, UUID.randomUUID());
    statement.setString(5, PAYLOAD);
    statement.setString(6, METADATA);
    statement.executeUpdate();
  }
}
