package dev.docket.cli;

import dev.docket.eventlog.EventNames;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.TextForm;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Recorded;
import dev.docket.sealing.KeyState;
import dev.docket.sealing.SubjectKeys;
import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is held about one person: read models and the rest are made from the log, so it is the
 * log's events that name them, wherever they name them.
 */
final class SubjectExport {

  private static final int READ_AT_ONCE = 1_000;
  private static final String WITHHELD = "[withheld: about another person]";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final PostgresEventLog log;
  private final NamedEventSerializer events;
  private final PersonalTexts texts;
  private final SubjectKeys keys;

  SubjectExport(
      PostgresEventLog log, NamedEventSerializer events, PersonalTexts texts, SubjectKeys keys) {
    this.log = log;
    this.events = events;
    this.texts = texts;
    this.keys = keys;
  }

  private record Head(String user, Instant exportedAt, long logPosition, List<KeyState> keys) {}

  private record Line(
      long position,
      String eventId,
      Instant occurredAt,
      String name,
      String stream,
      long sequence,
      String actor,
      String source,
      @Nullable JsonNode event) {}

  /** Writes the document as it reads the log, and returns the number of events in it. */
  long write(long subject, Instant now, Writer out) {
    var head = log.head();
    var found = 0L;
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writePOJOProperty("about", new Head("" + subject, now, head, keys.states(subject)));
      json.writeArrayPropertyStart("events");
      for (var position = 0L; position < head; ) {
        var page = log.after(position, READ_AT_ONCE, TextForm.AS_STORED);
        for (var recorded : page) {
          found += write(subject, recorded, json);
        }
        position = page.getLast().position();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return found;
  }

  private int write(long subject, Recorded recorded, JsonGenerator json) {
    var event = JSON.readTree(events.json(recorded.event(), it -> shown(subject, it)));
    if (!concerns(subject, recorded, event)) {
      return 0;
    }
    json.writePOJO(
        new Line(
            recorded.position(),
            recorded.eventId(),
            recorded.occurredAt(),
            EventNames.nameOf(recorded.event().getClass()).value(),
            recorded.stream(),
            recorded.sequence(),
            String.valueOf(recorded.origin().actorId()),
            recorded.origin().source().name(),
            event));
    return 1;
  }

  private String shown(long subject, PersonalText text) {
    return text.subjectId() == subject ? texts.open(text.stored()) : WITHHELD;
  }

  private static boolean concerns(long subject, Recorded recorded, JsonNode event) {
    return recorded.origin().actorId() == subject
        || Arrays.asList(recorded.stream().split("/")).contains(String.valueOf(subject))
        || names(subject, event);
  }

  private static boolean names(long subject, JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() == subject
        || node.isString() && node.stringValue().equals(String.valueOf(subject))
        || node.valueStream().anyMatch(it -> names(subject, it));
  }
}
