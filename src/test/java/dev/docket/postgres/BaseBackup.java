package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
      Files.walkFileTree(from, new Copying(from, to));
      try (var row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        row.next();
        Files.writeString(to.resolve("backup_label"), row.getString(1));
      }
    }
  }

  /** A file that vanishes on the way is no error: the log will make it vanish from the copy too. */
  private static final class Copying extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      PrivateFiles.createFolder(to.resolve(from.relativize(folder)));
      return folder.endsWith("pg_wal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.getFileName().toString().startsWith("postmaster.")) {
        return FileVisitResult.CONTINUE;
      }
      try {
        Files.copy(file, to.resolve(from.relativize(file)));
        return FileVisitResult.CONTINUE;
      } catch (NoSuchFileException e) {
        return visitFileFailed(file, e);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) throws IOException {
      if (error instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw error;
    }
  }
}
