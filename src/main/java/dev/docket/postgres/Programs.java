package dev.docket.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, under root as nobody of a user namespace. */
record Programs(Path bin, Path scratch) {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  /** All that PostgreSQL may know of our environment: neither PGDATA nor Docket's tokens. */
  private static final Set<String> PASSED_ON =
      Set.of("PATH", "HOME", "TMPDIR", "SystemRoot", "TEMP", "TMP");

  /** How a program ended and what it printed. */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** The line that names the cause, out of much that does not. */
    String cause() {
      var lines = output.strip().lines().toList();
      return lines.reversed().stream()
          .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
          .findFirst()
          .orElse(lines.isEmpty() ? "no output" : lines.getLast())
          .replaceFirst("^.*(FATAL|PANIC): +", "")
          .strip();
    }
  }

  /** PostgreSQL refuses to run as root; only a namespace in which we are somebody else helps. */
  static void refuseRootWithoutNamespaces() {
    if (!WINDOWS && new UnixSystem().getUid() == 0 && !LinuxUtils.isUnshareAvailable()) {
      throw new DatabaseUnavailable(
          "Docket runs as root. PostgreSQL refuses to, and the way around it (user namespaces, by"
              + " the program 'unshare') is closed on this machine.",
          "Run Docket as an ordinary user, or set DOCKET_DATABASE_URL to a database of yours.");
    }
  }

  Outcome run(String program, List<String> arguments) {
    return run(program, arguments, "");
  }

  Outcome run(String program, List<String> arguments, String input) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(WINDOWS ? program + ".exe" : program).toString());
    command.addAll(arguments);
    // A file and not a pipe: a server that inherits a pipe keeps it open for ever.
    var output = scratch.resolve(program + ".out");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    builder.environment().keySet().retainAll(PASSED_ON);
    builder.environment().put("LC_ALL", "C");
    try {
      PrivateFiles.write(output, "");
      var process = builder.start();
      feed(process, input);
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + program, e);
    }
  }

  private static void feed(Process process, String input) {
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    } catch (IOException _) {
      // It ended before it had read everything; its exit code and its output tell why.
    }
  }
}
