package dev.docket.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data directory of the embedded PostgreSQL and the server that runs on it. */
final class Cluster {
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);

  /** Someone may take the port between our finding it free and PostgreSQL's opening it. */
  private static final int ATTEMPTS = 3;

  private final DataFolder folder;
  private final Programs programs;

  private Cluster(DataFolder folder, Programs programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /** Leaves a data directory of our version on which nothing runs. */
  static Cluster prepare(DataFolder folder) {
    Programs.refuseRootWithoutNamespaces();
    try {
      var bin = Binaries.unpackInto(folder.postgres());
      var cluster = new Cluster(folder, new Programs(bin, folder.postgres()));
      cluster.stopOrphan();
      Binaries.deleteAllBut(bin, folder.postgres());
      if (Files.exists(folder.cluster())) {
        cluster.refuseOtherMajor();
      } else {
        log.info("Creating a PostgreSQL database in {}", folder.postgres());
        NewCluster.create(folder, cluster.programs);
      }
      return cluster;
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(folder.root(), e);
    } catch (UncheckedIOException e) {
      throw DatabaseUnavailable.unusable(folder.root(), e.getCause());
    }
  }

  static DatabaseAccess access(int port, String password) {
    // Only SCRAM: should another program ever take the port, it cannot ask for the password.
    var options =
        "ApplicationName=docket&gssEncMode=disable&requireAuth=scram-sha-256&sslmode=disable";
    var url = "jdbc:postgresql://127.0.0.1:%d/docket?%s".formatted(port, options);
    return new DatabaseAccess(url, "docket", password);
  }

  DatabaseAccess start() {
    var password = folder.password();
    try {
      PrivateFiles.write(folder.cluster().resolve(NewCluster.CONF_FILE), ServerSettings.CONF);
      PrivateFiles.write(folder.cluster().resolve("pg_hba.conf"), ServerSettings.HBA);
      for (int attempt = 1; ; attempt++) {
        int port = freePort();
        var outcome = startOn(port);
        if (outcome.succeeded()) {
          log.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, folder.root());
          return access(port, password);
        }
        stop();
        if (attempt == ATTEMPTS) {
          throw refusedToStart(outcome);
        }
        Thread.sleep(500);
      }
    } catch (IOException e) {
      throw DatabaseUnavailable.unusable(folder.root(), e);
    } catch (UncheckedIOException e) {
      throw DatabaseUnavailable.unusable(folder.root(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts", e);
    }
  }

  private Programs.Outcome startOn(int port) throws IOException {
    if (Files.exists(folder.log())) {
      var previous = folder.log().resolveSibling("postgres.log.1");
      Files.move(folder.log(), previous, StandardCopyOption.REPLACE_EXISTING);
    }
    PrivateFiles.write(folder.log(), "");
    // Two minutes: after a crash the server replays its log before it lets anyone in.
    return control("start", "-w", "-t", "120", "-l", folder.log().toString(), "-o", "-p " + port);
  }

  private DatabaseUnavailable refusedToStart(Programs.Outcome outcome) throws IOException {
    var told = new Programs.Outcome(outcome.exitCode(), Files.readString(folder.log()));
    return new DatabaseUnavailable(
        "PostgreSQL does not start on %s: %s."
            .formatted(folder.cluster(), told.output().isBlank() ? outcome.cause() : told.cause()),
        "Its own words are in %s. Check the free space of the disk and who owns the folder."
            .formatted(folder.log()));
  }

  /** Fast, then immediate (the next start recovers), then by force; each for a bounded time. */
  void stop() {
    var running = Postmaster.running(folder);
    if (running.isEmpty()
        || control("stop", "-w", "-t", "30", "-m", "fast").succeeded()
        || control("stop", "-w", "-t", "10", "-m", "immediate").succeeded()) {
      return;
    }
    log.warn("PostgreSQL ignores all requests to stop, killing process {}", running.get().pid());
    running.get().process().ifPresent(ProcessHandle::destroyForcibly);
  }

  private void stopOrphan() throws IOException {
    var file = Postmaster.file(folder);
    if (Postmaster.running(folder).isPresent()) {
      log.warn("Stopping the PostgreSQL that a killed Docket left behind in {}", folder.root());
      stop();
    } else if (Postmaster.read(file).flatMap(Postmaster::process).isPresent()) {
      // Another program has the pid by now, and PostgreSQL would take it for its own.
      Files.delete(file);
    }
  }

  private void refuseOtherMajor() throws IOException {
    var made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    var ours = programs.run("postgres", List.of("--version")).output();
    if (!ours.contains(" " + made + ".")) {
      throw new DatabaseUnavailable(
          "The database in %s was made by PostgreSQL %s, and this Docket brings %s."
              .formatted(folder.root(), made, ours.strip()),
          "Start it with the Docket that made it, or dump the database there and restore it into a"
              + " new folder here.");
    }
  }

  private Programs.Outcome control(String... arguments) {
    var all = new ArrayList<>(List.of("-D", folder.cluster().toString()));
    all.addAll(List.of(arguments));
    return programs.run("pg_ctl", all);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
