package dev.docket.cli;

import dev.docket.eventlog.RawEvent;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Prints events as they were stored, one a line, whether or not this version knows them. */
final class EventPrinter {

  private static final JsonMapper JSON = new JsonMapper();

  /** As JSON that is stored holds a text that a person's key opens. */
  private static final Pattern SEALED = Pattern.compile("\"sealed:v\\d+:[\\w-]*\"");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON object a line, with metadata.")
  private boolean json;

  void print(RawEvent event) {
    var out = out();
    out.println(json ? json(event) : line(event));
    out.flush();
  }

  /** Where nothing matched, a table says so and JSON is empty. */
  void nothing() {
    if (!json) {
      out().println("(none)");
      out().flush();
    }
  }

  void remark(String words) {
    if (!json) {
      out().println(words);
      out().flush();
    }
  }

  /** Aside, so that standard output holds events alone. */
  void note(String words) {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    err.println("docket: " + words);
    err.flush();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private static String line(RawEvent event) {
    return "%8d  %-24s  %-28s %-19s %s %s"
        .formatted(
            event.position(),
            event.occurredAt().truncatedTo(ChronoUnit.MILLIS),
            event.name(),
            JSON.readTree(event.metadata()).path("actor").asString("-"),
            event.stream(),
            SEALED.matcher(event.payload()).replaceAll("\"(sealed)\""));
  }

  private static String json(RawEvent event) {
    return JSON.createObjectNode()
        .put("position", event.position())
        .put("guild", event.guildId())
        .put("stream", event.stream())
        .put("sequence", event.sequence())
        .put("eventId", event.eventId())
        .put("name", event.name())
        .put("revision", event.revision())
        .put("occurredAt", event.occurredAt().toString())
        .putRawValue("payload", new RawValue(event.payload()))
        .putRawValue("metadata", new RawValue(event.metadata()))
        .toString();
  }
}
