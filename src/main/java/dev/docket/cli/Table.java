package dev.docket.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prints rows in aligned columns; line breaks within a cell become spaces. */
final class Table {

  private Table() {}

  static void print(PrintWriter out, List<String> header, List<List<String>> rows) {
    var widths =
        IntStream.range(0, header.size())
            .map(column ->
                Stream.concat(Stream.of(header), rows.stream())
                    .mapToInt(row -> clean(row.get(column)).length())
                    .max()
                    .orElse(0))
            .toArray();
    Stream.concat(Stream.of(header), rows.stream()).forEach(row -> out.println(line(row, widths)));
    if (rows.isEmpty()) {
      out.println("(none)");
    }
    out.flush();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (var column = 0; column < row.size(); column++) {
      var cell = clean(row.get(column));
      line.append(cell).repeat(' ', widths[column] - cell.length() + 2);
    }
    return line.toString().stripTrailing();
  }

  private static String clean(String cell) {
    return cell.replaceAll("\\s*\\R\\s*", " ");
  }
}
