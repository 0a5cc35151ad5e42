package dev.docket.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run came to: figures to show, and figures that must be 0. */
final class Sums {

  private static final Path FILE = Path.of("target", "endurance", "sums.md");

  private final String title;
  private final Map<String, Long> shown = new LinkedHashMap<>();
  private final Map<String, Long> wrong = new LinkedHashMap<>();

  Sums(String title) {
    this.title = title;
  }

  Sums show(String name, long figure) {
    shown.put(name, figure);
    return this;
  }

  Sums mustBeZero(String name, long figure) {
    wrong.put(name, figure);
    return this;
  }

  /** The figures that should be 0 and are not. */
  Map<String, Long> wrong() {
    return wrong.entrySet().stream()
        .filter(it -> it.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Prints a table that can be pasted, and keeps it in {@code target/endurance/sums.md}. */
  Sums print() {
    var table = new StringBuilder("\n| %s | |\n|---|---:|\n".formatted(title));
    shown.forEach((name, figure) -> table.append("| %s | %,d |%n".formatted(name, figure)));
    wrong.forEach((name, figure) -> table.append("| %s | **%,d** |%n".formatted(name, figure)));
    System.out.println(table);
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
