package dev.docket.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The JSON of a request body; a message with files brings it as one part of a multipart body. */
final class Body {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]+)\"");
  private static final Pattern CONTENT_TYPE = Pattern.compile("(?i)content-type: (\\S+)");
  private static final String BLANK_LINE = "\r\n\r\n";
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

  /** The files that came with it. */
  static List<SandboxFile> files(byte[] bytes, Map<String, String> headers) {
    var type = headers.getOrDefault("content-type", "");
    return type.startsWith("multipart/")
        ? parts(bytes, type).stream().flatMap(it -> it.file().stream()).toList()
        : List.of();
  }

  private static String jsonPart(byte[] bytes, String type) {
    return parts(bytes, type).stream()
        .filter(it -> it.head().contains(JSON_PART))
        .findFirst()
        .map(it -> new String(it.content(), StandardCharsets.UTF_8))
        .orElseThrow(ApiError::invalidJson);
  }

  /** Latin 1 has a character for each byte, so that none is lost on the way. */
  private static List<Part> parts(byte[] bytes, String type) {
    var boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      return List.of();
    }
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var parts = new ArrayList<Part>();
    for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
      var head = part.indexOf(BLANK_LINE);
      if (head >= 0) {
        var content = part.substring(head + BLANK_LINE.length(), part.length() - 2);
        parts.add(new Part(part.substring(0, head), content.getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
    return parts;
  }

  private record Part(String head, byte[] content) {
    Optional<SandboxFile> file() {
      var name = FILE_NAME.matcher(head);
      var type = CONTENT_TYPE.matcher(head);
      return name.find()
          ? Optional.of(new SandboxFile(name.group(1), type.find() ? type.group(1) : "", content))
          : Optional.empty();
    }
  }
}
