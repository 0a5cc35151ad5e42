package dev.docket.web;

import dev.docket.discord.Replies;
import dev.docket.discord.Words;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Refused;
import dev.docket.telemetry.Incidents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as HTTP tells it, in the form of RFC 9457.
 *
 * @param status the HTTP status
 * @param code the stable code of the error model
 * @param detail in the user's words
 */
public record Trouble(int status, String code, String detail) {

  /** The media type of the form. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /** What an error comes to; one that is ours is noted, and told by its reference alone. */
  public static Trouble of(Throwable error, Words words) {
    var problem = Problem.of(error);
    if (error instanceof Refused refused) {
      return new Trouble(status(problem), problem.code(), Replies.words(refused, words));
    }
    if (problem.isOurs()) {
      var incident = UUID.randomUUID().toString();
      Incidents.note(LOG, incident, error);
      return new Trouble(status(problem), problem.code(), words.say("web-ours", incident));
    }
    return new Trouble(status(problem), problem.code(), words.say("web-discord"));
  }

  /** The same in words, under a status that HTTP has for it alone. */
  Trouble as(int other) {
    return new Trouble(other, code, detail);
  }

  /** Answers a request with it, in the language that the request asks for. */
  static void answer(
      HttpServletRequest request, HttpServletResponse response, Refused refused, int status)
      throws IOException {
    var trouble = of(refused, Words.in(request.getLocale())).as(status);
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(JSON.writeValueAsBytes(trouble.members()));
  }

  private static int status(Problem problem) {
    return switch (problem.kind()) {
      case REFUSAL -> 403;
      case BAD_INPUT -> 400;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case DISCORD -> 502;
      case OURS -> problem.equals(Problem.DATABASE_UNREACHABLE) ? 503 : 500;
    };
  }

  /** The members that the form names, in its order. */
  public Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "urn:docket:problem:" + code);
    members.put("title", code.replace('-', ' '));
    members.put("status", status);
    members.put("detail", detail);
    members.put("code", code);
    return members;
  }
}
