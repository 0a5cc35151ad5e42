package dev.docket.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One REST request as it arrived and was answered; status 0 means that no answer was given, {@code
 * known} is false if no route took it. The path starts after {@code /api/v10}; header names are in
 * lower case and the token is left out.
 */
public record RestCall(
    String method,
    String path,
    JsonNode body,
    List<SandboxFile> files,
    Map<String, String> headers,
    int status,
    boolean known,
    Instant at) {

  /** The reason that will stand in the audit log. */
  public Optional<String> auditLogReason() {
    return Optional.ofNullable(headers.get("x-audit-log-reason"))
        .map(reason -> URLDecoder.decode(reason, StandardCharsets.UTF_8));
  }
}
