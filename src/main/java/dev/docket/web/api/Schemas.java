package dev.docket.web.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the types that answers are made of, each named once. */
final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> named = new TreeMap<>();

  /** What was named so far, by name. */
  Map<String, ObjectNode> named() {
    return named;
  }

  /** The schema of a type as answers show it. */
  ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    var plain = (Class<?>) type;
    if (Json.isName(plain)) {
      return of(plain.getRecordComponents()[0].getGenericType());
    }
    return plain.isRecord() || plain.isSealed() ? named(plain) : single(plain);
  }

  private ObjectNode generic(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var inner = of(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]);
    if (Collection.class.isAssignableFrom(raw)) {
      return typed("array").set("items", inner);
    }
    return Map.class.isAssignableFrom(raw)
        ? typed("object").set("additionalProperties", inner)
        : inner;
  }

  private ObjectNode named(Class<?> type) {
    var name = nameOf(type);
    if (!named.containsKey(name)) {
      var schema = NODES.objectNode();
      named.put(name, schema);
      if (type.isRecord()) {
        members(type, schema);
      } else {
        var forms = schema.putArray("oneOf");
        Arrays.stream(type.getPermittedSubclasses()).forEach(it -> forms.add(of(it)));
      }
    }
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  private void members(Class<?> type, ObjectNode schema) {
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
      properties.set("type", typed("string").put("const", Json.kind(type)));
      required.add("type");
    }
    for (var component : type.getRecordComponents()) {
      properties.set(component.getName(), member(component));
      required.add(component.getName());
    }
  }

  private ObjectNode member(RecordComponent component) {
    var schema = of(component.getGenericType());
    var mayBeNull = Part.isNullable(component) || component.getType() == Optional.class;
    if (!mayBeNull) {
      return schema;
    }
    var either = NODES.objectNode();
    either.putArray("oneOf").add(schema).add(typed("null"));
    return either;
  }

  private static String nameOf(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + type.getSimpleName();
  }

  /** The schema of a single value. */
  static ObjectNode single(Class<?> type) {
    if (type.isEnum()) {
      var schema = typed("string");
      var constants = schema.putArray("enum");
      constants(type, constants);
      return schema;
    }
    if (type == int.class || type == Integer.class) {
      return typed("integer").put("format", "int32");
    }
    if (type == boolean.class || type == Boolean.class) {
      return typed("boolean");
    }
    if (type == double.class || type == Double.class) {
      return typed("number");
    }
    if (type == long.class || type == Long.class) {
      return typed("string").put("format", "int64").put("pattern", "^-?[0-9]{1,19}$");
    }
    if (type == Instant.class) {
      return typed("string").put("format", "date-time");
    }
    if (type == LocalDate.class) {
      return typed("string").put("format", "date");
    }
    return type == Duration.class ? typed("string").put("format", "duration") : typed("string");
  }

  private static void constants(Class<?> type, ArrayNode into) {
    Arrays.stream(type.getEnumConstants()).forEach(it -> into.add(Values.kebab((Enum<?>) it)));
  }

  private static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }
}
