package dev.docket.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request on its way to a route: path variables and query are text until asked for as an id. */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body,
    Map<String, String> variables) {

  private static final int LONGEST_REASON = 512;

  Request with(Map<String, String> found, JsonNode content) {
    return new Request(method, path, query, headers, content, found);
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  long id(String variable) {
    return Json.idOf(variable(variable))
        .orElseThrow(() -> ApiError.invalidForm(variable + " is not a snowflake"));
  }

  ObjectNode object() {
    return body.isMissingNode()
        ? Json.object()
        : body.asObjectOpt().orElseThrow(ApiError::invalidJson);
  }

  long queryId(String name, long absent) {
    var text = query.get(name);
    if (text == null) {
      return absent;
    }
    return Json.idOf(text).orElseThrow(() -> ApiError.invalidForm(name + " is not a snowflake"));
  }

  int limit(int usual, int most) {
    var limit = queryId("limit", usual);
    if (limit < 1 || limit > most) {
      throw ApiError.invalidForm("limit must be between 1 and " + most);
    }
    return (int) limit;
  }

  @Nullable String reason() {
    var header = headers.get("x-audit-log-reason");
    if (header == null || header.isBlank()) {
      return null;
    }
    var reason = decode(header);
    if (reason.length() > LONGEST_REASON) {
      throw ApiError.invalidForm("the reason must be 512 or fewer in length");
    }
    return reason;
  }

  /**
   * Discord's own queries hold numbers, names of fields and flags: nothing that is ever escaped.
   */
  static Map<String, String> parseQuery(@Nullable String raw) {
    var query = new HashMap<String, String>();
    if (raw != null) {
      for (var pair : raw.split("&")) {
        var halves = pair.split("=", 2);
        query.put(halves[0], halves.length == 2 ? halves[1] : "");
      }
    }
    return query;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw ApiError.invalidForm("malformed percent-encoding");
    }
  }
}
