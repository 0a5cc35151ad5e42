package dev.docket.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a route answers: a status, perhaps a body, perhaps headers beyond the usual. */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {

  static Answer ok(JsonNode body) {
    return new Answer(200, body, Map.of());
  }

  static Answer created(JsonNode body) {
    return new Answer(201, body, Map.of());
  }

  static Answer noContent() {
    return new Answer(204, null, Map.of());
  }

  static Answer error(int status, int code, String message) {
    return new Answer(status, Json.object().put("message", message).put("code", code), Map.of());
  }
}
