package dev.docket.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlTest {
  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  @Test
  void freshDatabasesDoNotSeeEachOther() throws SQLException {
    try (var one = PostgreSql.freshDatabase();
        var other = PostgreSql.freshDatabase()) {
      run(one, "create table only_here (id int)");
      assertThat(ask(one, "select to_regclass('only_here') is null")).isEqualTo("f");
      assertThat(ask(other, "select to_regclass('only_here') is null")).isEqualTo("t");
    }
  }

  @Test
  void theSessionIsNotInUtc() throws SQLException {
    try (var connection = postgres.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show timezone")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("Asia/Kathmandu");
    }
  }

  private static void run(PostgreSql.Fresh database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(PostgreSql.Fresh database, String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
