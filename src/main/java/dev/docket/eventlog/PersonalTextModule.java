package dev.docket.eventlog;

import dev.docket.kernel.PersonalText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads personal texts by their type, wherever they stand in a document, and only for
 * those who say in what form.
 */
final class PersonalTextModule extends SimpleModule {

  private static final long serialVersionUID = 1;

  /** Says what is written for a text at a JSON pointer. */
  interface Writing {
    String write(PersonalText text, String pointer);
  }

  /** Says what is read from a stored text at a JSON pointer. */
  interface Reading {
    PersonalText read(long subjectId, String stored, String pointer);
  }

  /** How a text lies in a document. */
  private record Stored(long subjectId, String text) {}

  PersonalTextModule() {
    addSerializer(PersonalText.class, new Writer());
    addDeserializer(PersonalText.class, new Reader());
  }

  private static <T> T form(Class<T> type, @Nullable Object attribute) {
    if (attribute == null) {
      throw new IllegalStateException("A personal text needs a place in the log to be sealed to");
    }
    return type.cast(attribute);
  }

  private static final class Writer extends ValueSerializer<PersonalText> {
    @Override
    public void serialize(PersonalText text, JsonGenerator json, SerializationContext context) {
      var writing = form(Writing.class, context.getAttribute(Writing.class));
      json.writeStartObject();
      // Only within the object does the writer know the object's place in an array.
      var pointer = json.streamWriteContext().pathAsPointer().toString();
      json.writeNumberProperty("subjectId", text.subjectId());
      json.writeStringProperty("text", writing.write(text, pointer));
      json.writeEndObject();
    }
  }

  private static final class Reader extends ValueDeserializer<PersonalText> {
    @Override
    public PersonalText deserialize(JsonParser json, DeserializationContext context) {
      var reading = form(Reading.class, context.getAttribute(Reading.class));
      var pointer = json.streamReadContext().pathAsPointer().toString();
      var stored = context.readValue(json, Stored.class);
      return reading.read(stored.subjectId(), stored.text(), pointer);
    }
  }
}
