package dev.docket.readmodels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The SQL of {@code projections/<read model>/}, as it stands on the class path. */
final class SqlFiles {

  private SqlFiles() {}

  static String load(ReadModel model, String name) {
    var path = "/projections/" + model.name() + "/" + name + ".sql";
    try (var file = SqlFiles.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("There is no " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
