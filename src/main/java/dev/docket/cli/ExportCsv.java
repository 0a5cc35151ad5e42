package dev.docket.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table with a header; whatever bot wrote it, its columns say what they are. */
final class ExportCsv {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "id", List.of("id", "userid", "memberid", "discordid", "user"),
          "xp", List.of("xp", "totalxp", "exp", "experience"),
          "level", List.of("level", "lvl"));

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

  private ExportCsv() {}

  static void read(InputStream file, Consumer<ExportEntry> work) throws IOException {
    var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
    try (var parser = FORMAT.parse(reader)) {
      var records = parser.iterator();
      var columns = columns(records.next());
      var line = parser.getCurrentLineNumber() + 1;
      for (var number = 1L; records.hasNext(); number++) {
        work.accept(ExportEntry.of(line, number, fields(records.next(), columns)));
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      throw new BadInput(
          "the table ends in the middle, or a quote is not closed: " + e.getMessage());
    }
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      var name = header.get(i).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
      for (var known : COLUMNS.entrySet()) {
        if (known.getValue().contains(name) && columns.putIfAbsent(known.getKey(), i) != null) {
          throw new BadInput("the first line names two columns for " + known.getKey());
        }
      }
    }
    if (!columns.containsKey("id") || !columns.containsKey("xp")) {
      throw new BadInput(
          "the first line must name the columns, among them user_id and xp, but is: "
              + ExportEntry.shown(String.join(",", header.toList())));
    }
    return columns;
  }

  private static Map<String, String> fields(CSVRecord row, Map<String, Integer> columns) {
    var fields = new HashMap<String, String>();
    columns.forEach((name, column) -> {
      if (column < row.size()) {
        fields.put(name, row.get(column));
      }
    });
    return fields;
  }
}
