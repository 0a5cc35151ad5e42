package dev.docket.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs for tests of several processes, which may begin at the same moment. */
final class TestBinaries {

  private TestBinaries() {}

  static synchronized Path in(Path root) throws IOException {
    try (var file =
            FileChannel.open(
                root.resolve("unpacking.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = file.lock()) {
      return Binaries.unpackInto(root);
    }
  }
}
