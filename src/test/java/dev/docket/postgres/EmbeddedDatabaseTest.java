package dev.docket.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A first start on an empty folder, seen from all sides. */
class EmbeddedDatabaseTest {
  @TempDir static Path folder;
  static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "server_encoding, UTF8",
    "max_connections, 60",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "log_timezone, UTC"
  })
  void theServerIsSetToKeepWhatItAcknowledges(String setting, String value) throws SQLException {
    assertThat(Sql.ask(database.access(), "show " + setting)).isEqualTo(value);
  }

  @Test
  void itIsPostgreSql18() throws SQLException {
    assertThat(Sql.ask(database.access(), "show server_version")).startsWith("18.");
  }

  @Test
  void lettersOutsideAsciiHaveCases() throws SQLException {
    assertThat(Sql.ask(database.access(), "select lower('ÄÉЖ')")).isEqualTo("äéж");
  }

  @Test
  void docketIsNoSuperuserButOwnsItsDatabase() throws SQLException {
    assertThat(Sql.ask(database.access(), "show is_superuser")).isEqualTo("off");
    Sql.run(database.access(), "create schema mine; drop schema mine");
  }

  @ParameterizedTest
  @CsvSource({"docket", "postgres"})
  void aWrongPasswordIsRefused(String user) {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.access().jdbcUrl(), user, "guess"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void nobodyIsTrusted() throws IOException {
    var rules = Files.readString(folder.resolve("postgres/cluster/pg_hba.conf"));
    assertThat(rules).contains("scram-sha-256").doesNotContain("trust");
  }

  @Test
  void onlyLoopbackListens() throws IOException {
    int port = Postmaster.running(DataFolder.at(folder)).orElseThrow().port();
    new Socket("127.0.0.1", port).close();
    var others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    for (var address : others) {
      assertThatThrownBy(() -> new Socket(address, port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "postgres, rwx------",
    "postgres/cluster, rwx------",
    "postgres/password, rw-------",
    "postgres/cluster/postmaster.pid, rw-------",
    "postgres/postgres.log, rw-------",
    "docket.lock, rw-------"
  })
  void nobodyElseCanRead(String path, String mode) throws IOException {
    var permissions = Files.getPosixFilePermissions(folder.resolve(path));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo(mode);
  }

  @Test
  void thePasswordIsInNoOtherFile() throws IOException {
    var password = database.access().password();
    assertThat(password).hasSize(43);
    assertThat(database.access().toString()).doesNotContain(password);
    try (var files = Files.list(folder.resolve("postgres"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("password")) {
          assertThat(file).content().doesNotContain(password);
        }
      }
    }
  }

  @Test
  void anotherProcessFindsTheRunningDatabase() throws Exception {
    Sql.run(database.access(), "create table note as select 'from the server' as text");
    try (var tool = DatabaseProcess.run("attach", folder)) {
      assertThat(tool.says()).isEqualTo("from the server");
    }
  }

  @Test
  void aSecondStartIsRefusedInThisProcess() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("already uses the data folder " + folder);
  }

  @Test
  void aSecondStartIsRefusedInAnotherProcess() throws Exception {
    try (var second = DatabaseProcess.run("start", folder)) {
      assertThat(second.says())
          .contains("Another Docket (process " + ProcessHandle.current().pid() + ")")
          .contains(folder.toString())
          .contains("DOCKET_DATA_FOLDER");
    }
    assertThat(Sql.ask(database.access(), "select 1")).isEqualTo("1");
  }
}
