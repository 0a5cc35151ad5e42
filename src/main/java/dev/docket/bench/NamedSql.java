package dev.docket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A query of a read model, prepared on one connection without anything in between. */
final class NamedSql implements AutoCloseable {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)\\b");

  private final PreparedStatement statement;
  private final List<String> parameters;

  NamedSql(Connection connection, String sql) throws SQLException {
    parameters = PARAMETER.matcher(sql).results().map(it -> it.group(1)).toList();
    statement =
        connection.prepareStatement(PARAMETER.matcher(sql).replaceAll((MatchResult _) -> "?"));
  }

  /** A file of {@code projections/leaderboard}, as it stands on the class path. */
  static String leaderboard(String name) {
    var path = "/projections/leaderboard/" + name + ".sql";
    try (var file = NamedSql.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("There is no " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it, reads all rows, and returns how many nanoseconds that took. */
  long nanos(Map<String, Long> values) throws SQLException {
    var start = System.nanoTime();
    for (var i = 0; i < parameters.size(); i++) {
      statement.setLong(i + 1, values.getOrDefault(parameters.get(i), 0L));
    }
    try (var rows = statement.executeQuery()) {
      var columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (var column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
    return System.nanoTime() - start;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
