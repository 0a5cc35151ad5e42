package dev.docket.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder survives, and what it refuses. */
class DataFolderLifeTest {
  @TempDir static Path made;
  @TempDir Path folder;

  @BeforeAll
  static void makeOne() {
    EmbeddedDatabase.start(made).close();
  }

  @AfterEach
  void leaveNothingRunning() {
    Postmaster.running(DataFolder.at(folder))
        .flatMap(Postmaster::process)
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void aCopyOfAStoppedFolderIsABackup() throws Exception {
    copyMade();
    try (var original = EmbeddedDatabase.start(made);
        var copy = EmbeddedDatabase.start(folder)) {
      Sql.run(original.access(), "create table only_here (id int)");
      assertThat(Sql.ask(copy.access(), "select to_regclass('only_here') is null")).isEqualTo("t");
    }
  }

  @Test
  void aRestartKeepsRowsAndPassword() throws Exception {
    copyMade();
    String password;
    try (var first = EmbeddedDatabase.start(folder)) {
      password = first.access().password();
      Sql.run(first.access(), "create table note as select 'kept' as text");
    }
    assertThat(EmbeddedDatabase.attach(folder)).isEmpty();
    try (var second = EmbeddedDatabase.start(folder)) {
      assertThat(second.access().password()).isEqualTo(password);
      assertThat(Sql.ask(second.access(), "select text from note")).isEqualTo("kept");
    }
  }

  @Test
  void aTerminatedProcessStopsItsServer() throws Exception {
    copyMade();
    try (var docket = DatabaseProcess.run("start", folder)) {
      assertThat(docket.says()).isEqualTo("ready");
      docket.terminate();
    }
    assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void rowsOutliveAKilledProcessWhoseServerLivesOn() throws Exception {
    copyMade();
    try (var docket = DatabaseProcess.run("start", folder)) {
      assertThat(docket.says()).isEqualTo("ready");
      docket.kill();
    }
    var orphan = Postmaster.running(DataFolder.at(folder)).orElseThrow();
    assertThatARestartStillHasTheRow();
    // Not "is dead": where nothing reaps orphans, a stopped one stays in the table of processes.
    assertThat(orphan.process().flatMap(process -> process.info().command())).isEmpty();
  }

  @Test
  void rowsOutliveAKilledProcessAndItsKilledServer() throws Exception {
    copyMade();
    try (var docket = DatabaseProcess.run("start", folder)) {
      assertThat(docket.says()).isEqualTo("ready");
      docket.kill();
    }
    Postmaster.running(DataFolder.at(folder))
        .flatMap(Postmaster::process)
        .orElseThrow()
        .destroyForcibly();
    assertThatARestartStillHasTheRow();
  }

  @Test
  void aPidThatIsSomeoneElsesByNowIsLeftAlone() throws Exception {
    copyMade();
    var pidFile = Postmaster.file(DataFolder.at(folder));
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n");
    assertThat(EmbeddedDatabase.attach(folder)).isEmpty();
    EmbeddedDatabase.start(folder).close();
  }

  @Test
  void aStartCutShortIsMadeGood() throws Exception {
    copyMade();
    PrivateFiles.deleteTree(folder.resolve("postgres/cluster"));
    Files.createDirectories(folder.resolve("postgres/cluster-new-1/base"));
    Files.createDirectories(folder.resolve("postgres/programs-new/bin"));
    try (var database = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(database.access(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void anotherMajorVersionIsRefused() throws IOException {
    copyMade();
    Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "17\n");
    assertRefused(
        folder, "was made by PostgreSQL 17, and this Docket brings postgres (PostgreSQL) 18");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    assertRefused(Files.createFile(folder.resolve("file")), "is a file");
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertRefused(file.resolve("data"), "Docket cannot keep its database in " + file);
  }

  @Test
  void aLostPasswordIsRefused() throws IOException {
    copyMade();
    Files.delete(folder.resolve("postgres/password"));
    assertRefused(folder, "The password of the database cannot be read");
  }

  private void copyMade() throws IOException {
    try (var tree = Files.walk(made)) {
      for (var path : tree.skip(1).toList()) {
        var options = new CopyOption[] {COPY_ATTRIBUTES, NOFOLLOW_LINKS};
        Files.copy(path, folder.resolve(made.relativize(path)), options);
      }
    }
  }

  private void assertThatARestartStillHasTheRow() throws SQLException {
    try (var again = EmbeddedDatabase.start(folder)) {
      assertThat(Sql.ask(again.access(), "select text from note")).isEqualTo("kept");
    }
  }

  private static void assertRefused(Path folder, String problem) {
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining(problem);
  }
}
