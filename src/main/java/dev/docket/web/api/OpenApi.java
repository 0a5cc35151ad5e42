package dev.docket.web.api;

import dev.docket.kernel.Command;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Query;
import dev.docket.web.Trouble;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes every route in OpenAPI 3.1, read off the types that the routes are made of. */
final class OpenApi {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String JSON = "application/json";

  private final Schemas schemas = new Schemas();

  private OpenApi() {}

  /** The whole document. */
  static ObjectNode document() {
    return new OpenApi().write();
  }

  private ObjectNode write() {
    var document = NODES.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Docket")
        .put("version", "1")
        .put("description", "Every command and every query of a guild; see docs/api.md.");
    var paths = new TreeMap<String, ObjectNode>();
    Stream.concat(QueryRoutes.ALL.stream(), CommandRoutes.ALL.stream())
        .forEach(it ->
            paths
                .computeIfAbsent(Route.GUILD + it.path(), _ -> NODES.objectNode())
                .set(it.isCommand() ? "post" : "get", operation(it)));
    document.set("paths", NODES.objectNode().setAll(paths));
    var components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    var named = components.putObject("schemas");
    named.setAll(schemas.named());
    named.set("Problem", problem());
    document.putArray("security").addObject().putArray("token");
    return document;
  }

  private ObjectNode operation(Route route) {
    var name = Json.kind(route.type());
    var operation = NODES.objectNode();
    operation
        .put("operationId", name)
        .put("summary", Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' '))
        .put("description", "Takes the scope `%s`.".formatted(route.scope()));
    operation.putArray("tags").add(route.scope().substring(0, route.scope().indexOf(':')));
    var parts = Part.of(route.type());
    var parameters = operation.putArray("parameters");
    parameters.add(parameter("guildId", "path", true, long.class));
    parts.stream().filter(inPath(route)).forEach(it -> parameters.add(parameter(it, "path")));
    if (route.isCommand()) {
      parameters.add(parameter(Doer.IDEMPOTENCY_KEY, "header", false, String.class));
      operation.set("requestBody", body(parts));
    } else {
      parts.stream()
          .filter(inPath(route).or(it -> Paging.MARKS.contains(it.name())).negate())
          .forEach(it -> parameters.add(parameter(it, "query")));
      if (Paging.isPaged(parts)) {
        parameters.add(parameter(Paging.CURSOR, "query", false, String.class));
      }
      parameters.add(parameter(Asker.AS_OF, "query", false, String.class));
      parameters.add(parameter(Asker.AFTER_POSITION, "query", false, long.class));
    }
    operation.set("responses", responses(route, parts));
    return operation;
  }

  private static Predicate<Part> inPath(Route route) {
    return it -> route.path().contains("{" + it.name() + "}");
  }

  private ObjectNode parameter(Part part, String in) {
    var parameter = parameter(part.name(), in, in.equals("path") || !part.optional(), part.type());
    if (part.type() instanceof ParameterizedType) {
      parameter.put("style", "form").put("explode", false);
    }
    parameter.set("example", Examples.of(part));
    return parameter;
  }

  private ObjectNode parameter(String name, String in, boolean required, Type type) {
    return NODES
        .objectNode()
        .put("name", name)
        .put("in", in)
        .put("required", required)
        .<ObjectNode>set("schema", asked(type));
  }

  /** As a request says it: there, a record may be said by its one part. */
  private ObjectNode asked(Type type) {
    if (type instanceof ParameterizedType generic && Part.isCollection(generic)) {
      return NODES
          .objectNode()
          .put("type", "array")
          .set("items", asked(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic) {
      return NODES
          .objectNode()
          .put("type", "object")
          .set("additionalProperties", asked(generic.getActualTypeArguments()[1]));
    }
    var plain = (Class<?>) type;
    if (Part.isWrapper(plain)) {
      return asked(Part.of(plain).getFirst().type());
    }
    return plain.isRecord() ? object(Part.of(plain)) : typed(plain);
  }

  /** Moments and durations are written as people write them, and told as ISO 8601 has them. */
  private static ObjectNode typed(Class<?> type) {
    var schema = Schemas.single(type);
    if (type == Duration.class) {
      schema.remove("format");
      schema.put("description", "amounts with units, such as 30m, 1h30m or 7d");
    } else if (type == Instant.class || type == LocalDate.class) {
      schema.remove("format");
      schema.put("description", "2026-05-01, 2026-05-01T12:00Z, or how long ago, such as 30d");
    }
    return schema;
  }

  private ObjectNode object(List<Part> parts) {
    var schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    parts.forEach(it -> properties.set(it.name(), asked(it.type())));
    var required = schema.putArray("required");
    parts.stream().filter(it -> !it.optional()).forEach(it -> required.add(it.name()));
    return schema;
  }

  private ObjectNode body(List<Part> parts) {
    var body = NODES.objectNode().put("required", true);
    var content = body.putObject("content").putObject(JSON);
    content.set("schema", object(parts));
    content.set("example", Examples.of(parts));
    return body;
  }

  private ObjectNode responses(Route route, List<Part> parts) {
    var base = route.isCommand() ? Command.class : Query.class;
    var answer = ResolvableType.forClass(route.type()).as(base).getGeneric(0).resolve(Object.class);
    var schema = NODES.objectNode().put("type", "object");
    var properties = schema.putObject("properties");
    properties.set("data", schemas.of(answer));
    if (route.isCommand()) {
      properties.set("position", Schemas.single(long.class));
      properties.set("repeated", Schemas.single(boolean.class));
    } else if (Paging.isPaged(parts)) {
      properties.set("next", Schemas.single(String.class));
    }
    var responses = NODES.objectNode();
    var ok = responses.putObject("200").put("description", "What came of it");
    var content = ok.putObject("content");
    content.putObject(JSON).set("schema", schema);
    if (!route.isCommand() && Paging.isPaged(parts)) {
      Stream.of(Exporter.CSV, Exporter.LINES)
          .forEach(it ->
              content
                  .putObject(it.getType() + "/" + it.getSubtype())
                  .set("schema", Schemas.single(String.class)));
    }
    var trouble = responses.putObject("default").put("description", "A problem, by RFC 9457");
    trouble
        .putObject("content")
        .putObject(Trouble.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    return responses;
  }

  private static ObjectNode problem() {
    var schema = NODES.objectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var example = new Trouble(400, Problem.UNFORESEEN.code(), "").members();
    Map.copyOf(example)
        .forEach((name, value) -> properties.set(name, Schemas.single(value.getClass())));
    return schema;
  }
}
