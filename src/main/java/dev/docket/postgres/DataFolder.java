package dev.docket.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where everything lies that the embedded PostgreSQL needs, and the claim of one process on it. */
final class DataFolder implements AutoCloseable {
  /**
   * The folders claimed by this JVM. POSIX drops a process's lock on a file as soon as the process
   * closes any handle of that file, so a second claim in here must not even open it.
   */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path root;
  private @Nullable FileChannel lock;

  private DataFolder(Path root) {
    this.root = root;
  }

  static DataFolder at(Path given) {
    return new DataFolder(given.toAbsolutePath().normalize());
  }

  /** Takes the folder for this process until {@link #close}, or says who has it. */
  static DataFolder claim(Path given) {
    var path = at(given).root;
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new DatabaseUnavailable(
          "The data folder %s is a file.".formatted(path), "Point DOCKET_DATA_FOLDER at a folder.");
    }
    try {
      PrivateFiles.createFolder(path);
      // Two spellings of one folder must not pass for two folders.
      var folder = new DataFolder(path.toRealPath());
      PrivateFiles.createFolder(folder.postgres());
      folder.lock();
      return folder;
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(path, e);
    }
  }

  private void lock() throws IOException {
    if (!CLAIMED.add(root)) {
      throw inUse();
    }
    try {
      lock =
          PrivateFiles.open(
              root.resolve("docket.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw inUse();
      }
      // Not in the lock file: Windows would not let the refused process read it there.
      PrivateFiles.write(pidFile(), Long.toString(ProcessHandle.current().pid()));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private DatabaseUnavailable inUse() {
    return new DatabaseUnavailable(
        "Another Docket (process %s) already uses the data folder %s.".formatted(holder(), root),
        "Stop it first, or give this one a folder of its own with DOCKET_DATA_FOLDER.");
  }

  private String holder() {
    try {
      return Files.readString(pidFile()).strip();
    } catch (IOException _) {
      return "unknown";
    }
  }

  private Path pidFile() {
    return root.resolve("docket.pid");
  }

  Path root() {
    return root;
  }

  /** The part that only PostgreSQL uses, readable by nobody else. */
  Path postgres() {
    return root.resolve("postgres");
  }

  Path cluster() {
    return postgres().resolve("cluster");
  }

  Path log() {
    return postgres().resolve("postgres.log");
  }

  Path passwordFile() {
    return postgres().resolve("password");
  }

  String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The password of the database cannot be read from %s.".formatted(passwordFile()),
          "Run as the user who owns that file; if it is lost, restore it from the same backup as"
              + " the folder.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(root, e);
    } finally {
      CLAIMED.remove(root);
    }
  }
}
