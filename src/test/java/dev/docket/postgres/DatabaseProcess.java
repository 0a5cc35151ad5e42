package dev.docket.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another JVM that uses a data folder, as a second Docket or the command line would. */
final class DatabaseProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private DatabaseProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static DatabaseProcess run(String verb, Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseProcess.class.getName(),
            verb,
            folder.toString());
    return new DatabaseProcess(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** What the process says in the end: the first line that is not the log's. */
  String says() throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("> ")) {
        return line.substring(2);
      }
    }
    throw new IOException("the process said nothing");
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int terminate() throws InterruptedException {
    process.destroy();
    process.waitFor(20, TimeUnit.SECONDS);
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  static void main(String[] args) throws Exception {
    var folder = Path.of(args[1]);
    try {
      switch (args[0]) {
        case "start" -> startAndWait(folder);
        case "attach" -> {
          var access = EmbeddedDatabase.attach(folder).orElseThrow();
          System.out.println("> " + Sql.ask(access, "select text from note"));
        }
        default -> throw new IllegalArgumentException(args[0]);
      }
    } catch (DatabaseUnavailable e) {
      System.out.println("> " + e.getMessage());
    }
  }

  private static void startAndWait(Path folder) throws Exception {
    var database = EmbeddedDatabase.start(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    Sql.run(database.access(), "create table if not exists note (text text)");
    Sql.run(database.access(), "insert into note values ('kept')");
    System.out.println("> ready");
    Thread.currentThread().join();
  }
}
