package dev.docket.cli;

import dev.docket.postgres.DatabaseAccess;
import dev.docket.support.TestDocket;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A terminal in which one types commands beside a running Docket on the same database. */
final class Terminal {

  /** What a command said, and its exit code. */
  record Said(int code, String out, String err) {}

  private static final List<String> KEYS =
      List.of("database.url", "database.user", "database.password", "master-key");

  private Terminal() {}

  static void open(DatabaseAccess access) {
    System.setProperty("docket.database.url", access.jdbcUrl());
    System.setProperty("docket.database.user", access.user());
    System.setProperty("docket.database.password", access.password());
    System.setProperty("docket.master-key", TestDocket.MASTER_KEY);
  }

  static void close() {
    KEYS.forEach(it -> System.clearProperty("docket." + it));
  }

  static Said docket(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var stdout = System.out;
    var stderr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      var code = DocketCommand.run(args);
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }
}
