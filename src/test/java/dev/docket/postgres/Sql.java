package dev.docket.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/** One statement on one connection, for tests. */
final class Sql {
  private Sql() {}

  static void run(DatabaseAccess access, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(DatabaseAccess access, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
