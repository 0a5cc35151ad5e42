package dev.docket.web.api;

import dev.docket.kernel.TokenHolder;
import dev.docket.web.api.Asker.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * Writes every row of a query that comes in pages, page after page, so that neither side ever holds
 * them all. Where it breaks off, the answer does too: half an export is never taken for a whole.
 */
final class Exporter {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final MediaType LINES = new MediaType("application", "x-ndjson");

  /** What a spreadsheet would run. */
  private static final String RUN = "=+-@\t\r";

  private final Asker asker;

  Exporter(Asker asker) {
    this.asker = asker;
  }

  /**
   * Writes all pages from the first on.
   *
   * @param first which was asked for before anything was answered, so that it could be refused
   * @param form {@link #CSV} or {@link #LINES}
   */
  void write(
      Page first,
      Route route,
      TokenHolder caller,
      Map<String, String> named,
      MediaType form,
      OutputStream out)
      throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var page = first;
    var fields = new HashMap<>(named);
    fields.remove(Asker.AFTER_POSITION);
    for (var isFirst = true; ; isFirst = false) {
      if (form.equals(CSV)) {
        table(rows(page.answer()), isFirst, writer);
      } else {
        lines(rows(page.answer()), writer);
      }
      writer.flush();
      if (page.next() == null) {
        return;
      }
      fields.put(Paging.CURSOR, page.next());
      page = asker.ask(route, caller, fields);
    }
  }

  /** What an answer lists: the first of its parts that is a list. */
  private static List<?> rows(Object answer) {
    return Arrays.stream(answer.getClass().getRecordComponents())
        .filter(it -> it.getType() == List.class)
        .findFirst()
        .map(it -> (List<?>) Json.read(it, (Record) answer))
        .orElseThrow(() -> new IllegalStateException("no rows in " + answer.getClass()));
  }

  private static void lines(List<?> rows, Writer out) throws IOException {
    for (var row : rows) {
      out.write(new String(Json.bytes(Json.of(row)), StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  private static void table(List<?> rows, boolean withHeader, Writer out) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    var format = CSVFormat.RFC4180;
    if (withHeader) {
      var names =
          Arrays.stream(rows.getFirst().getClass().getRecordComponents())
              .map(RecordComponent::getName)
              .toArray();
      out.write(format.format(names) + "\r\n");
    }
    for (var row : rows) {
      var cells = Json.of(row).valueStream().map(Exporter::cell).toArray();
      out.write(format.format(cells) + "\r\n");
    }
  }

  /** Text that a spreadsheet would run is kept from it by an apostrophe, as spreadsheets do. */
  private static String cell(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    var text = value.isContainer() ? value.toString() : value.asString();
    var isRun = !text.isEmpty() && RUN.indexOf(text.charAt(0)) >= 0;
    return isRun && !text.matches("-?[0-9]+") ? "'" + text : text;
  }
}
