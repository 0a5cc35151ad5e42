package dev.docket.bench;

import dev.docket.postgres.DatabaseAccess;
import dev.docket.postgres.DatabaseUnavailable;
import dev.docket.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database made for one run of a bench, and gone after it: no log that counts is written to. */
public final class BenchDatabase implements AutoCloseable {

  private static final String END_CONNECTIONS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '%s' and backend_type = 'client backend'
      """;

  private static final String NO_PRIVILEGE = "42501";

  private final DatabaseAccess access;
  private final Runnable removal;
  private final AtomicBoolean removed = new AtomicBoolean();
  private final Thread hook = new Thread(this::remove);

  private BenchDatabase(DatabaseAccess access, Runnable removal) {
    this.access = access;
    this.removal = removal;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** A new database on the server of another one. */
  public static BenchDatabase beside(DatabaseAccess configured) {
    configured.verify();
    var name = "docket_bench_" + UUID.randomUUID().toString().substring(0, 8);
    try {
      execute(configured, "create database " + name);
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          NO_PRIVILEGE.equals(e.getSQLState())
              ? "The bench needs a database of its own, and user '%s' may not create one."
                  .formatted(configured.user())
              : "The bench could not create a database of its own: " + e.getMessage() + ".",
          "Give the user CREATEDB, or measure the embedded PostgreSQL: leave"
              + " DOCKET_DATABASE_URL unset.");
    }
    return new BenchDatabase(configured.onDatabase(name), () -> drop(configured, name));
  }

  /** A new PostgreSQL of Docket's own, in a temporary folder. */
  public static BenchDatabase temporary() {
    try {
      var folder = Files.createTempDirectory("docket-bench");
      var embedded = EmbeddedDatabase.start(folder);
      return new BenchDatabase(
          embedded.access(),
          () -> {
            embedded.close();
            delete(folder);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DatabaseAccess access() {
    return access;
  }

  static JdbcClient client(DatabaseAccess database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private void remove() {
    if (removed.compareAndSet(false, true)) {
      removal.run();
    }
  }

  /**
   * Ends the connections that may be left by itself: FORCE would have to end the server's own
   * vacuuming too, which takes another right, and which the server ends without being asked.
   */
  private static void drop(DatabaseAccess configured, String name) {
    try {
      execute(configured, END_CONNECTIONS.formatted(name));
      execute(configured, "drop database if exists " + name);
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "The bench's database %s could not be dropped: %s.".formatted(name, e.getMessage()),
          "Drop it by hand.");
    }
  }

  private static void execute(DatabaseAccess database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
