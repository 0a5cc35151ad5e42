package dev.docket.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The JSON of a request body; a message with files brings it as one part of a multipart body. */
final class Body {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final String JSON_PART = "name=\"payload_json\"";

  private Body() {}

  static JsonNode strict(byte[] bytes, Map<String, String> headers) {
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      var type = headers.getOrDefault("content-type", "");
      return type.startsWith("multipart/") ? Json.read(jsonPart(bytes, type)) : Json.read(bytes);
    } catch (JacksonException broken) {
      throw ApiError.invalidJson();
    }
  }

  /** For the record of calls, which also shows what was refused. */
  static JsonNode lenient(byte[] bytes, Map<String, String> headers) {
    try {
      return strict(bytes, headers);
    } catch (ApiError broken) {
      return MissingNode.getInstance();
    }
  }

  private static String jsonPart(byte[] bytes, String type) {
    var boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      throw ApiError.invalidJson();
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
      var head = part.indexOf("\r\n\r\n");
      if (head >= 0 && part.substring(0, head).contains(JSON_PART)) {
        return part.substring(head).strip();
      }
    }
    throw ApiError.invalidJson();
  }
}
