package dev.docket.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.docket.postgres.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test class a migrated database of its own: {@code @RegisterExtension static final
 * PostgreSql postgres = new PostgreSql();}.
 */
public final class PostgreSql implements BeforeAllCallback, AfterAllCallback {
  private @Nullable Fresh database;

  /** A new migrated database for code that is no JUnit test; the caller closes it. */
  public static Fresh freshDatabase() {
    var access = TestCluster.shared().copyOfTemplate();
    return new Fresh(access, pool(access));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = freshDatabase();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (database != null) {
      database.close();
    }
  }

  public HikariDataSource dataSource() {
    return current().dataSource();
  }

  public DatabaseAccess access() {
    return current().access();
  }

  private Fresh current() {
    return Objects.requireNonNull(database, "the extension must be a static field");
  }

  /** Takes no connection to the test's database, and breaks those that there are. */
  public void refuseConnections(boolean refuse) throws SQLException {
    var url = access().jdbcUrl();
    var name = url.replaceFirst("^.*/", "");
    try (var connection =
            DriverManager.getConnection(
                url.replaceFirst("[^/]*$", "postgres"), access().user(), access().password());
        var statement = connection.createStatement()) {
      statement.execute("alter database " + name + " allow_connections " + !refuse);
      if (refuse) {
        statement.execute(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = '%s' and backend_type = 'client backend'
            """
                .formatted(name));
      }
    }
  }

  private static HikariDataSource pool(DatabaseAccess access) {
    var config = new HikariConfig();
    config.setJdbcUrl(access.jdbcUrl());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    // Neither UTC nor a whole hour: SQL that leans on the session's zone fails here, not in life.
    config.setConnectionInitSql("set time zone 'Asia/Kathmandu'");
    return new HikariDataSource(config);
  }

  /** One database and a small pool on it; both are gone after {@link #close}. */
  public record Fresh(DatabaseAccess access, HikariDataSource dataSource) implements AutoCloseable {
    @Override
    public void close() {
      dataSource.close();
      TestCluster.shared().drop(access);
    }
  }
}
