package dev.docket.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Docket's own PostgreSQL: runs while this is open, keeps its rows in the data folder. */
public final class EmbeddedDatabase implements AutoCloseable {
  private final DataFolder folder;
  private final Cluster cluster;
  private final DatabaseAccess access;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(DataFolder folder, Cluster cluster, DatabaseAccess access) {
    this.folder = folder;
    this.cluster = cluster;
    this.access = access;
  }

  /**
   * Claims the folder and starts PostgreSQL in it, creating what is missing.
   *
   * <p>No shutdown hook is registered: under Spring one would race the closing of the pool. Who
   * starts this outside Spring closes it; what a killed process leaves running is stopped here by
   * the next start.
   */
  public static EmbeddedDatabase start(Path dataFolder) {
    var folder = DataFolder.claim(dataFolder);
    try {
      var cluster = Cluster.prepare(folder);
      return new EmbeddedDatabase(folder, cluster, cluster.start());
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** The database that another process keeps running in this folder, if there is one. */
  public static Optional<DatabaseAccess> attach(Path dataFolder) {
    var folder = DataFolder.at(dataFolder);
    return Postmaster.running(folder)
        .filter(Postmaster::ready)
        .map(postmaster -> Cluster.access(postmaster.port(), folder.password()));
  }

  /** Whether a database was ever made in this folder. */
  public static boolean exists(Path dataFolder) {
    return Files.isDirectory(DataFolder.at(dataFolder).cluster());
  }

  public DatabaseAccess access() {
    return access;
  }

  /** Disconnects everyone, stops PostgreSQL and lets go of the folder. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (folder) {
        cluster.stop();
      }
    }
  }
}
