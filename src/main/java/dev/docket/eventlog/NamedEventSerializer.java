package dev.docket.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.eventlog.PersonalTextModule.Writing;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.module.SimpleModule;

/**
 * Stores events as JSON under their stored name and revision instead of their class name; keys in
 * order, so that {@link CanonicalJson} seldom has anything left to do. What may hold personal text
 * is written and read {@linkplain #at a place}, and nowhere else.
 */
public final class NamedEventSerializer extends Jackson3Serializer {

  private final EventNames names;
  private final TextSealing sealing;

  /** Annotations answer slowly, and this is asked at each append. */
  private final ClassValue<SerializedType> types =
      new ClassValue<>() {
        @Override
        protected SerializedType computeValue(Class<?> type) {
          var name = EventNames.nameOf(type);
          return new SimpleSerializedType(name.value(), String.valueOf(name.revision()));
        }
      };

  /** Serializes the events that the names cover. */
  public NamedEventSerializer(EventNames names, TextSealing sealing) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper ->
                mapper
                    .addModule(new PersonalTextModule())
                    .addModule(
                        new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    // Aggregates, which snapshots hold, have only fields.
                    .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY))
                    .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)));
    this.names = names;
    this.sealing = sealing;
  }

  /**
   * Serializes one document: its personal texts are sealed to it, and opened.
   *
   * @param holder the event's id, or what else names the document for ever
   */
  public Serializer at(String holder) {
    return at(holder, TextForm.OPEN);
  }

  /** As {@link #at(String)}, reading personal texts in the given form. */
  public Serializer at(String holder, TextForm form) {
    return new PlacedSerializer(this, sealing, holder, form);
  }

  /** An event's payload as the log holds it, but with its personal texts open. */
  public String json(GuildEvent event) {
    return json(event, PersonalText::text);
  }

  /** An event's payload as the log holds it, but with its personal texts as the reader sees fit. */
  public String json(GuildEvent event, Function<PersonalText, String> shown) {
    Writing writing = (text, _) -> shown.apply(text);
    return getObjectMapper()
        .writer()
        .withAttribute(Writing.class, writing)
        .writeValueAsString(event);
  }

  /** The stored names of all events that this version knows, in alphabetical order. */
  public List<String> eventNames() {
    return names.all();
  }

  Class<?> typeOf(String name) {
    return names.classOf(name);
  }

  static boolean isMetaData(Class<?> type) {
    return MetaData.class.isAssignableFrom(type);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    if (!EventNames.isEvent(type)) {
      return super.typeForClass(type);
    }
    return types.get(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getRevision() == null
        ? super.classForType(type)
        : names.classOf(type.getName(), type.getRevision());
  }
}
