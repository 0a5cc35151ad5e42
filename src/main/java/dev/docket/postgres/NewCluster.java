package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Makes a data directory that asks for the password before the first server runs on it. */
final class NewCluster {
  static final String CONF_FILE = "docket.conf";
  private static final String DRAFT = "cluster-new-";

  /** Docket is no superuser: whoever slips SQL in does not get a shell as well. */
  private static final String ROLE_AND_DATABASE =
      """
      create role docket login password '%s';
      create database docket owner docket;
      """;

  private NewCluster() {}

  /** Works under another name first, so that a start cut short leaves nothing half made. */
  static void create(DataFolder folder, Programs programs) throws IOException {
    deleteDrafts(folder);
    // By process: the initdb of a Docket killed just now still runs, and at its end it tidies up.
    var draft = folder.postgres().resolve(DRAFT + ProcessHandle.current().pid());
    if (!Files.exists(folder.passwordFile())) {
      PrivateFiles.write(folder.passwordFile(), randomPassword());
    }
    initialise(draft, folder, programs);
    addRoleAndDatabase(draft, folder, programs);
    Files.writeString(
        draft.resolve("postgresql.conf"),
        "include '%s'%n".formatted(CONF_FILE),
        StandardOpenOption.APPEND);
    Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void deleteDrafts(DataFolder folder) throws IOException {
    try (var drafts = Files.newDirectoryStream(folder.postgres(), DRAFT + "*")) {
      for (var draft : drafts) {
        PrivateFiles.deleteTree(draft);
      }
    }
  }

  private static void initialise(Path draft, DataFolder folder, Programs programs) {
    var arguments =
        List.of(
            "--pgdata=" + draft,
            "--username=postgres",
            "--pwfile=" + folder.passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums");
    check(programs.run("initdb", arguments), folder);
  }

  /** Single-user mode: no port is open yet, so there is nothing to log in to. */
  private static void addRoleAndDatabase(Path draft, DataFolder folder, Programs programs) {
    var arguments =
        List.of(
            "--single",
            "-D",
            draft.toString(),
            "-c",
            "exit_on_error=true",
            "-c",
            "log_min_error_statement=panic",
            "postgres");
    var sql = ROLE_AND_DATABASE.formatted(folder.password());
    check(programs.run("postgres", arguments, sql), folder);
  }

  private static void check(Programs.Outcome outcome, DataFolder folder) {
    if (!outcome.succeeded()) {
      throw new DatabaseUnavailable(
          "PostgreSQL cannot create its database in %s: %s."
              .formatted(folder.postgres(), outcome.cause()),
          "Check the free space of the disk and who owns the folder, or set DOCKET_DATABASE_URL to"
              + " a database of yours.");
    }
  }

  private static String randomPassword() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
