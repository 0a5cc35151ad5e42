package dev.docket.sandbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing the JSON that Discord speaks: ids travel as strings, times as ISO-8601. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static String id(long id) {
    return Long.toUnsignedString(id);
  }

  /** Discord takes an id as a string or as a number. */
  static OptionalLong idOf(JsonNode node) {
    if (node.isIntegralNumber()) {
      return OptionalLong.of(node.longValue());
    }
    return node.isString() ? idOf(node.stringValue()) : OptionalLong.empty();
  }

  static OptionalLong idOf(String text) {
    try {
      return OptionalLong.of(Long.parseUnsignedLong(text));
    } catch (NumberFormatException notAnId) {
      return OptionalLong.empty();
    }
  }

  static Instant instantOf(JsonNode node) {
    try {
      return OffsetDateTime.parse(node.asString("")).toInstant();
    } catch (DateTimeException notATime) {
      throw ApiError.invalidForm("not an ISO-8601 timestamp");
    }
  }
}
