package dev.docket.web.api;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a request names, whether in its path, its parameters or its body; each may be used once. */
final class Fields {

  private final Map<String, JsonNode> named;
  private final Set<String> used = new HashSet<>();

  private Fields(Map<String, JsonNode> named) {
    this.named = named;
  }

  /** The parts of a path or a query string. */
  static Fields of(Map<String, String> texts) {
    return new Fields(
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> JsonNodeFactory.instance.stringNode(it.getValue()))));
  }

  /** A single one. */
  static Fields of(String name, JsonNode value) {
    return new Fields(Map.of(name, value));
  }

  /** The same, and more. */
  Fields with(Map<String, JsonNode> others) {
    var all = new HashMap<>(named);
    all.putAll(others);
    return new Fields(all);
  }

  /** The members of a JSON object. */
  static Fields of(ObjectNode object) {
    return new Fields(
        object.properties().stream()
            .filter(it -> !it.getValue().isNull())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The value of a name; empty where the request does not give it. */
  Optional<JsonNode> take(String name) {
    used.add(name);
    return Optional.ofNullable(named.get(name));
  }

  /**
   * Refuses what nobody asked for: a misspelt name would otherwise be a filter that does nothing.
   *
   * @throws Refused with {@link InputRefusal#FIELD_UNKNOWN}
   */
  void requireAllUsed() {
    requireAllUsed(Function.identity());
  }

  /** As {@link #requireAllUsed()}, where the names stand in an object of their own. */
  void requireAllUsed(Function<String, String> shown) {
    var unknown = new TreeSet<>(named.keySet());
    unknown.removeAll(used);
    if (!unknown.isEmpty()) {
      throw Refused.because(
          InputRefusal.FIELD_UNKNOWN,
          shown.apply(unknown.first()),
          used.stream().sorted().collect(Collectors.joining(", ")));
    }
  }
}
