package dev.docket.web.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What requests may look like, in the forms that the binder reads. */
final class Examples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SNOWFLAKE = "81384788765712384";

  private static final Map<String, String> BY_NAME =
      Map.of(
          "reason", "advertises in every channel",
          "note", "was warned by word of mouth before",
          "label", "advertising",
          "name", "rules",
          "content", "Please read the rules first.",
          "curve", "mee6",
          "caseNumber", "12",
          "emoji", "⭐",
          "prefix", "!",
          "command", "ban");

  private Examples() {}

  /** A request that names every part, also those that may be left out. */
  static ObjectNode of(List<Part> parts) {
    var example = NODES.objectNode();
    parts.forEach(it -> example.set(it.name(), of(it)));
    return example;
  }

  static JsonNode of(Part part) {
    return of(part.type(), part.name());
  }

  private static JsonNode of(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      var of = generic.getActualTypeArguments();
      return Collection.class.isAssignableFrom((Class<?>) generic.getRawType())
          ? NODES.arrayNode().add(of(of[0], name))
          : NODES.objectNode().set(of(of[0], "key").asString(), of(of[1], "value"));
    }
    var plain = (Class<?>) type;
    if (plain.isEnum()) {
      return NODES.stringNode(Values.kebab((Enum<?>) plain.getEnumConstants()[0]));
    }
    if (Part.isWrapper(plain)) {
      return of(Part.of(plain).getFirst().type(), name);
    }
    return plain.isRecord() ? of(Part.of(plain)) : single(plain, name);
  }

  private static JsonNode single(Class<?> type, String name) {
    if (BY_NAME.containsKey(name)) {
      return NODES.stringNode(BY_NAME.get(name));
    }
    if (type == int.class || type == Integer.class) {
      return NODES.numberNode(name.equals("limit") ? Part.USUAL : 5);
    }
    if (type == boolean.class || type == Boolean.class) {
      return NODES.booleanNode(false);
    }
    if (type == long.class || type == Long.class) {
      return NODES.stringNode(name.endsWith("Id") || name.equals("id") ? SNOWFLAKE : "500");
    }
    if (type == Instant.class || type == LocalDate.class) {
      return NODES.stringNode("2026-05-01");
    }
    return NODES.stringNode(type == Duration.class ? "7d" : "text");
  }
}
