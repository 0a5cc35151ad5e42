package dev.docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The main process of a PostgreSQL, as its postmaster.pid tells of it. */
record Postmaster(long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /** The server that runs in this folder now; a stale file, or a pid since reused, is none. */
  static Optional<Postmaster> running(DataFolder folder) {
    return read(file(folder)).filter(postmaster -> postmaster.belongsTo(folder));
  }

  static Path file(DataFolder folder) {
    return folder.cluster().resolve("postmaster.pid");
  }

  static Optional<Postmaster> read(Path file) {
    try {
      var lines = Files.readAllLines(file);
      var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      var port = ready ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
      return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
  }

  /** Its program lies in this very folder, so it cannot be anyone else's PostgreSQL. */
  private boolean belongsTo(DataFolder folder) {
    try {
      var home = folder.postgres().toRealPath();
      return process()
          .flatMap(process -> process.info().command())
          .filter(command -> Path.of(command).startsWith(home))
          .isPresent();
    } catch (IOException _) {
      return false;
    }
  }
}
