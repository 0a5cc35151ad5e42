package dev.docket.readmodels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SQL of {@code projections/<read model>/}, as it stands on the class path. */
final class SqlFiles {

  private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+)");

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

  /**
   * A query whose tables are named with their schema, so that it is one statement in one round trip
   * and needs no transaction to set a search path in.
   */
  static String load(ReadModel model, String name, String schema) {
    var tables =
        TABLE
            .matcher(load(model, "tables"))
            .results()
            .map(it -> it.group(1))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?i)\\b(from|join)(\\s+)(" + tables + ")\\b")
        .matcher(load(model, name))
        .replaceAll((MatchResult it) -> it.group(1) + it.group(2) + schema + "." + it.group(3));
  }
}
