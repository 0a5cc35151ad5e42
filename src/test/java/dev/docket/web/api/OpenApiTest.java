package dev.docket.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the document says is what the routes do. */
class OpenApiTest {

  private static final JsonNode DOCUMENT = OpenApi.document();

  private static Stream<JsonNode> operations() {
    return DOCUMENT.path("paths").valueStream().flatMap(JsonNode::valueStream);
  }

  @Test
  void everyReferenceLeadsToASchema() {
    var known = Set.copyOf(DOCUMENT.path("components").path("schemas").propertyNames());
    assertThat(DOCUMENT.findValuesAsString("$ref"))
        .isNotEmpty()
        .allMatch(it -> known.contains(it.substring("#/components/schemas/".length())));
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    var ids = new HashSet<String>();
    assertThat(operations()).allMatch(it -> ids.add(it.path("operationId").asString()));
  }

  @Test
  void everyExampleHoldsWhatItsSchemaNeedsAndNothingElse() {
    operations()
        .map(it -> it.path("requestBody").path("content").path("application/json"))
        .filter(it -> !it.isMissingNode())
        .forEach(it -> {
          var schema = it.path("schema");
          var given = Set.copyOf(it.path("example").propertyNames());
          assertThat(Set.copyOf(schema.path("properties").propertyNames())).isEqualTo(given);
          schema
              .path("required")
              .valueStream()
              .forEach(name -> assertThat(given).contains(name.asString()));
        });
  }

  @Test
  void everyVariableOfAPathIsAParameter() {
    DOCUMENT
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .valueStream()
                .forEach(operation -> {
                  var names =
                      operation
                          .path("parameters")
                          .valueStream()
                          .filter(it -> it.path("in").asString().equals("path"))
                          .map(it -> "{" + it.path("name").asString() + "}")
                          .toList();
                  assertThat(names).isNotEmpty().allMatch(path.getKey()::contains);
                }));
  }
}
