package dev.docket.eventlog;

import dev.docket.eventlog.PersonalTextModule.Reading;
import dev.docket.eventlog.PersonalTextModule.Writing;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** The serializer of one stored document, to whose place its personal texts are sealed. */
record PlacedSerializer(
    NamedEventSerializer whole, TextSealing sealing, String holder, TextForm form)
    implements Serializer {

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (object == null || TextFree.is(object.getClass())) {
      return whole.serialize(object, representation);
    }
    try {
      var guild = object instanceof GuildEvent event ? event.guildId() : 0;
      Writing writing =
          (text, pointer) -> sealing.seal(text, new TextPlace(holder, pointer, guild));
      var json =
          whole
              .getObjectMapper()
              .writer()
              .without(SerializationFeature.WRAP_EXCEPTIONS)
              .withAttribute(Writing.class, writing)
              .writeValueAsString(object);
      return whole
          .getConverter()
          .convert(
              new SimpleSerializedObject<>(
                  json, String.class, whole.typeForClass(object.getClass())),
              representation);
    } catch (JacksonException e) {
      throw new SerializationException("Unable to serialize object", e);
    }
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> stored) {
    var type = whole.classForType(stored.getType());
    if (TextFree.is(type) || NamedEventSerializer.isMetaData(type)) {
      return whole.deserialize(stored);
    }
    try {
      var reader =
          whole
              .getObjectMapper()
              .readerFor(type)
              .without(DeserializationFeature.WRAP_EXCEPTIONS)
              .withAttribute(Reading.class, reading(stored.getData() instanceof JsonNode));
      return stored.getData() instanceof JsonNode tree
          ? reader.readValue(tree)
          : reader.readValue(whole.getConverter().convert(stored, byte[].class).getData());
    } catch (JacksonException e) {
      throw new SerializationException("Error while deserializing object", e);
    }
  }

  /** What upcasters have lifted arrives as a tree, and they may have moved a text within it. */
  private Reading reading(boolean lifted) {
    return (subjectId, stored, pointer) -> {
      var place = new TextPlace(holder, lifted ? null : pointer);
      return switch (form) {
        case OPEN -> sealing.open(subjectId, stored, place);
        case AS_STORED -> {
          sealing.check(subjectId, stored, place);
          yield PersonalText.asStored(subjectId, stored);
        }
      };
    };
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return whole.canSerializeTo(representation);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public Class classForType(SerializedType type) {
    return whole.classForType(type);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(@Nullable Class type) {
    return whole.typeForClass(type);
  }

  @Override
  public Converter getConverter() {
    return whole.getConverter();
  }
}
