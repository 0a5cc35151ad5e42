package dev.docket.support;

import dev.docket.postgres.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of a test run: fast, forgetful, gone when the JVM ends. */
final class TestCluster {
  private static final String TEMPLATE = "docket_template";

  private final AtomicInteger databases = new AtomicInteger();
  private final String password = UUID.randomUUID().toString();
  private final EmbeddedPostgres server;

  private TestCluster() {
    try {
      server = start();
      execute("create role docket login createdb password '" + password + "'");
      execute("create database " + TEMPLATE + " owner docket");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var template = access(TEMPLATE);
    Flyway.configure()
        .dataSource(template.jdbcUrl(), template.user(), template.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  static TestCluster shared() {
    return Shared.CLUSTER;
  }

  DatabaseAccess copyOfTemplate() {
    var name = "test_" + databases.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE + " owner docket");
    return access(name);
  }

  void drop(DatabaseAccess access) {
    var name = access.jdbcUrl().replaceFirst("^.*/", "");
    execute("drop database if exists " + name + " with (force)");
  }

  private EmbeddedPostgres start() throws IOException {
    var secret = Files.createTempFile("docket-test", "password");
    try {
      Files.writeString(secret, password);
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(Path.of("target", "postgres").toAbsolutePath().toFile())
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", secret.toString())
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setConnectConfig("password", password)
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("max_connections", "200")
          .setServerConfig("full_page_writes", "off")
          .start();
    } finally {
      Files.delete(secret);
    }
  }

  private DatabaseAccess access(String database) {
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    return new DatabaseAccess(url, "docket", password);
  }

  private void execute(String sql) {
    DataSource admin = server.getPostgresDatabase();
    try (var connection = admin.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.replace(password, "***"), e);
    }
  }

  private static final class Shared {
    static final TestCluster CLUSTER = new TestCluster();
  }
}
