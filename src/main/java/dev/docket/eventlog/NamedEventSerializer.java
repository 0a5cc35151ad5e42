package dev.docket.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.docket.kernel.GuildEvent;
import java.util.List;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;

/**
 * Stores events as JSON under their stored name and revision instead of their class name; keys in
 * order, so that {@link CanonicalJson} seldom has anything left to do.
 */
public final class NamedEventSerializer extends Jackson3Serializer {

  private final EventNames names;

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
  public NamedEventSerializer(EventNames names) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper ->
                mapper
                    .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    // Aggregates, which snapshots hold, have only fields.
                    .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY))
                    .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)));
    this.names = names;
  }

  /** An event's payload as the log holds it. */
  public String json(GuildEvent event) {
    return serialize(event, String.class).getData();
  }

  /** The stored names of all events that this version knows, in alphabetical order. */
  public List<String> eventNames() {
    return names.all();
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
