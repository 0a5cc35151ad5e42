package dev.docket.web.api;

import dev.docket.discord.Words;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.TokenHolder;
import dev.docket.web.Trouble;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests: who may, what was said, what came of it. */
final class Api {

  /** The largest body, in bytes: no command holds more text than Discord does. */
  static final int LONGEST_BODY = 64 * 1024;

  private final Asker asker;
  private final Doer doer;
  private final Exporter exporter;

  Api(Asker asker, Doer doer) {
    this.asker = asker;
    this.exporter = new Exporter(asker);
    this.doer = doer;
  }

  ServerResponse ask(Route route, ServerRequest request) {
    var caller = caller(route, request);
    var named = named(request);
    var page = asker.ask(route, caller, named);
    var form = exported(route, request);
    if (form.isPresent()) {
      return ServerResponse.ok()
          .contentType(form.get())
          .build((_, response) -> {
            exporter.write(page, route, caller, named, form.get(), response.getOutputStream());
            return null;
          });
    }
    var answer = Json.bytes(page.shown());
    var tag = "\"" + DigestUtils.md5DigestAsHex(answer) + "\"";
    if (request.headers().header(HttpHeaders.IF_NONE_MATCH).contains(tag)) {
      return ServerResponse.status(304).eTag(tag).build();
    }
    return ServerResponse.ok()
        .eTag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer);
  }

  /** The form of an export, where a request prefers one and the route has pages. */
  private static Optional<MediaType> exported(Route route, ServerRequest request) {
    return Paging.isPaged(Part.of(route.type()))
        ? request.headers().accept().stream()
            .findFirst()
            .flatMap(it ->
                Stream.of(Exporter.CSV, Exporter.LINES).filter(it::equalsTypeAndSubtype).findAny())
        : Optional.empty();
  }

  ServerResponse send(Route route, ServerRequest request) throws IOException {
    var caller = caller(route, request);
    var key = request.headers().firstHeader(Doer.IDEMPOTENCY_KEY);
    var receipt = doer.send(route, caller, Fields.of(body(request)), key);
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Json.bytes(receipt));
  }

  /** Whoever is not let in gets the same answer whether a guild exists or not. */
  private static TokenHolder caller(Route route, ServerRequest request) {
    var caller =
        request
            .principal()
            .filter(Authentication.class::isInstance)
            .map(it -> ((Authentication) it).getPrincipal())
            .filter(TokenHolder.class::isInstance)
            .map(TokenHolder.class::cast)
            .orElseThrow(() -> Refused.because(InputRefusal.TOKEN_UNUSABLE));
    var guild = request.pathVariable("guildId");
    if (!guild.equals(Long.toString(caller.guildId()))) {
      throw Refused.because(InputRefusal.GUILD_UNKNOWN, guild);
    }
    if (!caller.scopes().contains(route.scope())) {
      throw Refused.because(InputRefusal.SCOPE_MISSING, route.scope());
    }
    return caller;
  }

  private static Map<String, String> named(ServerRequest request) {
    var named = new HashMap<>(request.pathVariables());
    named.remove("guildId");
    request
        .params()
        .forEach((name, values) -> {
          if (values.size() > 1 || named.containsKey(name)) {
            throw Refused.because(
                InputRefusal.VALUE_UNREADABLE, name, String.join(",", values), "said once");
          }
          named.put(name, values.getFirst());
        });
    return named;
  }

  private static ObjectNode body(ServerRequest request) throws IOException {
    var bytes = request.servletRequest().getInputStream().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      throw Refused.because(InputRefusal.BODY_TOO_LONG, LONGEST_BODY);
    }
    try {
      if (Json.read(bytes) instanceof ObjectNode body) {
        return body;
      }
    } catch (JacksonException e) {
      throw Refused.because(InputRefusal.BODY_UNREADABLE, "a JSON object in UTF-8");
    }
    throw Refused.because(InputRefusal.BODY_UNREADABLE, "a JSON object in UTF-8");
  }

  static ServerResponse trouble(Throwable error, ServerRequest request) {
    var trouble = Trouble.of(error, Words.in(request.servletRequest().getLocale()));
    return ServerResponse.status(trouble.status())
        .contentType(MediaType.valueOf(Trouble.MEDIA_TYPE))
        .body(Json.bytes(Json.of(trouble.members())));
  }
}
