package dev.docket.web.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes answers as they are declared: records as objects, constants in kebab case, and 64-bit
 * numbers as text, because JavaScript rounds ids of Discord.
 */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Optional<?> it -> of(it.orElse(null));
      case Long it -> NODES.stringNode(it.toString());
      case Integer it -> NODES.numberNode(it);
      case Double it -> NODES.numberNode(it);
      case Boolean it -> NODES.booleanNode(it);
      case Enum<?> it -> NODES.stringNode(Values.kebab(it));
      case Collection<?> it -> {
        var array = NODES.arrayNode();
        it.forEach(element -> array.add(of(element)));
        yield array;
      }
      case Map<?, ?> it -> {
        var object = NODES.objectNode();
        it.forEach((key, element) -> object.set(of(key).asString(), of(element)));
        yield object;
      }
      case Record it -> object(it);
      default -> NODES.stringNode(value.toString());
    };
  }

  private static JsonNode object(Record value) {
    if (isName(value.getClass())) {
      return of(read(value.getClass().getRecordComponents()[0], value));
    }
    var object = NODES.objectNode();
    if (Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
      object.put("type", kind(value.getClass()));
    }
    for (var component : value.getClass().getRecordComponents()) {
      object.set(component.getName(), of(read(component, value)));
    }
    return object;
  }

  /** Whether a record is nothing but a text with rules of its own. */
  static boolean isName(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == String.class;
  }

  /** The name of one of several forms. */
  static String kind(Class<?> type) {
    return type.getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** The value of a component. */
  static @Nullable Object read(RecordComponent component, Record value) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
