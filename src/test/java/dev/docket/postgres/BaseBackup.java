package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A copy of a server that goes on writing, as PostgreSQL's manual describes it for machines without
 * pg_basebackup, which the embedded binaries lack.
 */
final class BaseBackup {

  private BaseBackup() {}

  /** Copies all but the write-ahead log, which the copy fetches from its primary. */
  static void take(Connection primary, Path from, Path to) throws IOException, SQLException {
    try (var statement = primary.createStatement()) {
      statement.execute("select pg_backup_start('standby', true)");
      try (var tree = Files.walk(from)) {
        for (var file : (Iterable<Path>) tree::iterator) {
          copy(file, to.resolve(from.relativize(file)));
        }
      }
      try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        row.next();
        Files.writeString(to.resolve("backup_label"), row.getString(1));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    var isLog = from.getParent().endsWith("pg_wal") && Files.isRegularFile(from);
    if (isLog || from.getFileName().toString().startsWith("postmaster.")) {
      return;
    }
    try {
      if (Files.isDirectory(from)) {
        PrivateFiles.createFolder(to);
      } else {
        Files.copy(from, to);
      }
    } catch (NoSuchFileException e) {
      // A relation may be dropped while we walk.
    }
  }
}
