package dev.docket.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A PostgreSQL that a test may kill: it syncs to disk, and keeps its port and its rows. */
public final class TestServer implements AutoCloseable {

  private static final Path ROOT = Path.of("target", "endurance").toAbsolutePath();
  private static final String STANDBY = "s1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String CONF =
      ServerSettings.CONF
          + """
          max_connections = 150
          wal_keep_size = 512MB
          """;

  private static final String HBA =
      ServerSettings.HBA
          + """
          host replication all 127.0.0.1/32 scram-sha-256
          """;

  /** Which of a server's processes a kill hits. */
  public enum Victim {
    /** All at once, as when the machine goes down, but for the caches of the disk. */
    ALL,
    /** The main process: the others notice sooner or later. */
    POSTMASTER,
    /** One of the others: the main process starts all of them anew. */
    CHILD
  }

  private final Path folder;
  private final Programs programs;
  private final int port;
  private final String password;

  private TestServer(int port, String password) throws IOException {
    Files.createDirectories(ROOT);
    this.port = port;
    this.password = password;
    folder = Files.createTempDirectory(ROOT, "server-" + port + "-");
    programs = new Programs(TestBinaries.in(ROOT), folder);
    // What a failed test leaves open ends with its JVM.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** A new server with an empty database {@code docket}. */
  public static TestServer start() {
    try {
      var server = new TestServer(Ports.free(), UUID.randomUUID().toString());
      server.initialise();
      server.restart();
      server.admin("create role docket login createdb password '" + server.password + "'");
      server.admin("create database docket owner docket");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void initialise() throws IOException {
    var secret = folder.resolve("password");
    PrivateFiles.write(secret, password);
    check(
        programs.run(
            "initdb",
            List.of(
                "--pgdata=" + cluster(),
                "--username=postgres",
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync")));
    Files.writeString(
        cluster().resolve("postgresql.conf"), CONF, StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(cluster().resolve("pg_hba.conf"), HBA, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** A second server that follows this one; this one then waits for it with every commit. */
  public TestServer synchronousStandby() {
    return synchronousStandbyOn(Ports.free());
  }

  /** The same, at the address of a server that is no more. */
  public TestServer synchronousStandbyInPlaceOf(TestServer dead) {
    return synchronousStandbyOn(dead.port);
  }

  private TestServer synchronousStandbyOn(int standbyPort) {
    try {
      var standby = new TestServer(standbyPort, password);
      try (var connection = connect()) {
        BaseBackup.take(connection, cluster(), standby.cluster());
      }
      Files.writeString(
          standby.cluster().resolve("postgresql.auto.conf"),
          ("primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s"
                  + " application_name=%s'%n")
              .formatted(port, password, STANDBY),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
      Files.createFile(standby.cluster().resolve("standby.signal"));
      standby.restart();
      admin("alter system set synchronous_standby_names = 'FIRST 1 (" + STANDBY + ")'");
      admin("select pg_reload_conf()");
      awaitSynchronous();
      return standby;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot copy the server on port " + port, e);
    }
  }

  /** Commits that began before the setting reached their session are waited for by hand. */
  private void awaitSynchronous() {
    await("select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
    pause(Duration.ofSeconds(1));
    var position = ask("select pg_current_wal_flush_lsn()::text");
    await("select flush_lsn >= '" + position + "' from pg_stat_replication");
  }

  /** Makes a standby the primary. */
  public void promote() {
    admin("select pg_promote(true, 60)");
  }

  /** Sends SIGKILL. */
  public void kill(Victim victim, Random random) {
    var postmaster = postmaster().orElseThrow();
    var others = postmaster.descendants().toList();
    switch (victim) {
      case ALL -> {
        postmaster.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
      }
      case POSTMASTER -> postmaster.destroyForcibly();
      case CHILD -> others.get(random.nextInt(others.size())).destroyForcibly();
    }
    if (victim != Victim.CHILD) {
      postmaster.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  /** Starts it on its old port, unless it runs; what a dead postmaster left goes away by itself. */
  public void restart() {
    until(() -> postmaster().isPresent() || control("start", "-w", "-o", "-p " + port));
    until(this::answers);
  }

  private Optional<ProcessHandle> postmaster() {
    return Postmaster.read(cluster().resolve("postmaster.pid"))
        .flatMap(Postmaster::process)
        .filter(
            it -> it.info().command().filter(name -> name.startsWith(ROOT.toString())).isPresent());
  }

  private boolean control(String verb, String... options) {
    var arguments =
        Stream.of(List.of(verb, "-D", cluster().toString(), "-l", log()), List.of(options));
    return programs.run("pg_ctl", arguments.flatMap(List::stream).toList()).succeeded();
  }

  private boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** How Docket reaches the database on this server. */
  public DatabaseAccess access() {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:%d/docket".formatted(port), "docket", password);
  }

  /** How Docket reaches the database on whichever of the two servers is the primary. */
  public DatabaseAccess accessOr(TestServer other) {
    var url = "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/docket".formatted(port, other.port);
    return DatabaseAccess.parse(url, "docket", password);
  }

  /** A new empty database beside {@code docket}, on the same server. */
  public DatabaseAccess newDatabase(String name) {
    admin("create database " + name + " owner docket");
    return new DatabaseAccess(
        access().jdbcUrl().replaceFirst("/docket$", "/" + name), "docket", password);
  }

  private void await(String condition) {
    until(() -> "t".equals(ask(condition)));
  }

  private String ask(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void admin(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.replace(password, "***"), e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
  }

  @Override
  public void close() {
    if (postmaster().isPresent()) {
      control("stop", "-w", "-m", "immediate");
    }
    until(this::isGone);
  }

  /** What outlives a killed main process for a moment still writes. */
  private boolean isGone() {
    try {
      PrivateFiles.deleteTree(folder);
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private String log() {
    return folder.resolve("postgres.log").toString();
  }

  private static void check(Programs.Outcome outcome) {
    if (!outcome.succeeded()) {
      throw new IllegalStateException(outcome.output());
    }
  }

  private static void until(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("PostgreSQL does not do within a minute what was asked");
      }
      pause(Duration.ofMillis(100));
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
