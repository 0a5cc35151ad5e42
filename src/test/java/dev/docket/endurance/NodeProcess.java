package dev.docket.endurance;

import dev.docket.endurance.Mishap.Outcome;
import dev.docket.endurance.Mishap.Point;
import dev.docket.postgres.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Node} seen from the process that started it. */
final class NodeProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();

  private NodeProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::hear);
  }

  /** A node that is about to start; {@link #ready} waits until it has. */
  static NodeProcess start(
      String name, DatabaseAccess database, Path ledger, String... properties) {
    return start(name, database, ledger, Point.NEVER, Outcome.HALT, properties);
  }

  static NodeProcess start(
      String name,
      DatabaseAccess database,
      Path ledger,
      Point point,
      Outcome outcome,
      String... properties) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                name,
                ledger.toString(),
                point.name(),
                outcome.name()));
    command.addAll(List.of(properties));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DOCKET_DATABASE_URL", database.jdbcUrl());
    builder.environment().put("DOCKET_DATABASE_USER", database.user());
    builder.environment().put("DOCKET_DATABASE_PASSWORD", database.password());
    try {
      return new NodeProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear() {
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("> ")) {
          said.add(line.substring(2));
        } else {
          keep(line);
        }
      }
    } catch (IOException e) {
      keep(e.toString());
    }
  }

  private synchronized void keep(String line) {
    output.add(line);
  }

  /** What it logged so far. */
  synchronized String log() {
    return String.join("\n", output);
  }

  NodeProcess ready() {
    expect("ready");
    return this;
  }

  /** Waits until the node says something that begins so, and returns the rest of it. */
  String expect(String beginning) {
    try {
      var words = said.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (words == null || !words.startsWith(beginning)) {
        throw new IllegalStateException(
            "expected '%s' and heard '%s' of a node that logged:%n%s"
                .formatted(beginning, words, log()));
      }
      return words.substring(beginning.length()).strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void tell(String what) {
    try {
      process.outputWriter().write(what + "\n");
      process.outputWriter().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets its callers finish; the node goes on without them. */
  void stop() {
    tell("stop");
    expect("stopped");
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits for a process that ends by itself. */
  void awaitEnd() {
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
